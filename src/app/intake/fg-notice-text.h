/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-draft.h"

G_BEGIN_DECLS

#define FG_TYPE_NOTICE_TEXT (fg_notice_text_get_type ())
G_DECLARE_FINAL_TYPE (FgNoticeText, fg_notice_text, FG, NOTICE_TEXT, GtkWidget)

void fg_notice_text_set_draft  (FgNoticeText *self, FgDraft *draft);
void fg_notice_text_show_item  (FgNoticeText *self, FgSpan span);
void fg_notice_text_show_words (FgNoticeText *self, FgSpan span);
void fg_notice_text_allow_marking (FgNoticeText *self);
FgSpan fg_notice_text_get_selection (FgNoticeText *self);

G_END_DECLS
