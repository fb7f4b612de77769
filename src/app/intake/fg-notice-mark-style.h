/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fg-notice-marks.h"

G_BEGIN_DECLS

const char    *fg_notice_mark_style_get_label      (FgNoticeMarkKind kind);
PangoAttrList *fg_notice_mark_style_dup_attributes (FgNoticeMarkKind kind, GtkWidget *widget);
void           fg_notice_mark_style_apply          (FgNoticeMarkKind kind, GtkWidget *widget, GtkTextTag *tag);

G_END_DECLS
