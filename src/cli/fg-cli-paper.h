/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-cli.h"
#include "fg-page-setup.h"
#include "fg-report-format.h"

G_BEGIN_DECLS

/**
 * FgCliPaper:
 * @output: (nullable): the file to write
 * @paper: (nullable): "A4" or "A3"
 * @orientation: (nullable): "landscape" or "portrait"
 * @fit: (nullable): "width"
 *
 * The options that all drawings share, as they stand on the command line.
 */
typedef struct
{
  char *output;
  char *paper;
  char *orientation;
  char *fit;
} FgCliPaper;

void     fg_cli_paper_clear (FgCliPaper *self);
gboolean fg_cli_paper_read  (const FgCliPaper *self, FgReportFormats formats, FgPageSetup *setup, FgReportFormat *format,
                             GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FgCliPaper, fg_cli_paper_clear)

G_END_DECLS
