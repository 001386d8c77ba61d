"""A hurried person with a workbook: what LibreOffice Calc is made to do to it, and where its work is kept."""
