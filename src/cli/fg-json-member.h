/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fg-day.h"

G_BEGIN_DECLS

void fg_json_member_add_text    (JsonBuilder *builder, const char *name, const char *text);
void fg_json_member_add_day     (JsonBuilder *builder, const char *name, FgDay day);
void fg_json_member_add_number  (JsonBuilder *builder, const char *name, double number);
void fg_json_member_add_integer (JsonBuilder *builder, const char *name, gint64 value);
void fg_json_member_add_id      (JsonBuilder *builder, const char *name, gint64 id);
void fg_json_member_add_boolean (JsonBuilder *builder, const char *name, gboolean value);

G_END_DECLS
