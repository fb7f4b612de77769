/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"
#include "fg-workspace.h"

G_BEGIN_DECLS

/**
 * WorkspaceFixture:
 *
 * A new workspace in a folder of its own, with a clock that the test sets.
 */
typedef struct
{
  char        *folder;
  char        *path;
  gint64       now_ms;
  FgWorkspace *workspace;
} WorkspaceFixture;

void    workspace_fixture_set_up    (WorkspaceFixture *self, gconstpointer data);
void    workspace_fixture_tear_down (WorkspaceFixture *self, gconstpointer data);
void    workspace_fixture_reopen    (WorkspaceFixture *self);
FgPlan *workspace_fixture_make_plan (void);
gint64  workspace_fixture_add_plan  (WorkspaceFixture *self, const FgPlan *plan);
gint64  workspace_fixture_add_sample (WorkspaceFixture *self);
gint64  workspace_fixture_count     (WorkspaceFixture *self, const char *sql);
void    workspace_fixture_assert_sound (WorkspaceFixture *self);

#define WORKSPACE_TEST(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)

G_END_DECLS
