/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-day.h"
#include "fg-words.h"

G_BEGIN_DECLS

gboolean fg_notice_line_is_number     (FgWords line, FgWords *number);
gboolean fg_notice_line_find_number (FgWords line, FgWords *number);
gboolean fg_notice_line_is_red_head   (FgWords line, FgWords *issuer);
gboolean fg_notice_line_is_date       (FgWords line, FgWords *signatory, FgDay *day);
gboolean fg_notice_line_is_print_note (FgWords line, FgWords *office, FgDay *day);
gboolean fg_notice_line_is_copied_to  (FgWords line, FgWords *agencies);
gboolean fg_notice_line_is_addressees (FgWords line, FgWords *agencies);
gboolean fg_notice_line_is_note       (FgWords line);
gboolean fg_notice_line_is_web_frame  (FgWords line);
gboolean fg_notice_line_is_attachment (FgWords line);
gboolean fg_notice_line_is_title      (FgWords line);
gboolean fg_notice_line_is_contents   (FgWords line);
gboolean fg_notice_line_is_in_contents (FgWords line);

G_END_DECLS
