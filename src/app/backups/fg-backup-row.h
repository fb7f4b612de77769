/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fg-backup.h"

G_BEGIN_DECLS

GtkWidget *fg_backup_row_new      (const FgBackup *backup);
char      *fg_backup_row_dup_time (const FgBackup *backup);

G_END_DECLS
