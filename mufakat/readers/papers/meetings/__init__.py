"""Papers of a meeting as secretariats hand them round: .docx, PDF and, where there are rows, .xlsx."""
