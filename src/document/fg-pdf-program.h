/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the program that reads PDF files ends: what fg_pdf_text() tells the clerk. */
enum
{
  FG_PDF_PROGRAM_DONE = 0,
  FG_PDF_PROGRAM_DAMAGED = 10,
  FG_PDF_PROGRAM_LOCKED = 11,
  FG_PDF_PROGRAM_NO_TEXT = 12,
  FG_PDF_PROGRAM_UNREADABLE_TEXT = 13,
  FG_PDF_PROGRAM_TOO_LARGE = 14,
};
