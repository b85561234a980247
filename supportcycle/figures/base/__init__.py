"""What every drawing is made of: shapes, text, signs, colours and a finished drawing."""
