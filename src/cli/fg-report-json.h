/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fg-attachment.h"
#include "fg-item-record.h"

G_BEGIN_DECLS

void fg_report_json_add_attachment (JsonBuilder *builder, const FgAttachment *attachment);
void fg_report_json_add            (JsonBuilder *builder, const FgProgressReport *report);

G_END_DECLS
