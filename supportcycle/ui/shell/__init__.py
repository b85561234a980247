"""What stands in every page from its first byte, before Streamlit is there."""
