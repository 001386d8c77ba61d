"""Drafts, rolling texts and matrices as .docx: plain WordprocessingML, written part by part."""
