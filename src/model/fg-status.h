/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FgStatus:
 * @FG_STATUS_NOT_STARTED: 未启动
 * @FG_STATUS_UNDER_WAY: 推进中
 * @FG_STATUS_DONE: 已完成, as its agencies say
 * @FG_STATUS_CLOSED: 已销号, verified and struck off the ledger
 * @FG_STATUS_SUSPENDED: 暂停
 * @FG_STATUS_CANCELLED: 已取消
 * @FG_STATUS_STANDING: 长期坚持
 *
 * Where an item stands, as the clerk set it. Stored as these numbers.
 */
typedef enum
{
  FG_STATUS_NOT_STARTED,
  FG_STATUS_UNDER_WAY,
  FG_STATUS_DONE,
  FG_STATUS_CLOSED,
  FG_STATUS_SUSPENDED,
  FG_STATUS_CANCELLED,
  FG_STATUS_STANDING,
} FgStatus;

#define FG_N_STATUSES 7

const char *fg_status_to_string   (FgStatus status);
gboolean    fg_status_from_string (const char *text, FgStatus *status);
const char *fg_status_get_label   (FgStatus status);

G_END_DECLS
