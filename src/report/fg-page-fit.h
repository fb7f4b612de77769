/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-page-frame.h"
#include "fg-page-setup.h"

G_BEGIN_DECLS

void   fg_page_fit                  (const FgPageFrame *frame, const FgPageSetup *setup, double height);
double fg_page_fit_get_sheet_height (const FgPageFrame *frame, double height);

G_END_DECLS
