"""Any worksheet on paper, by walking its declaration."""
