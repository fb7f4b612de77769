/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fg-form-drafts.h"

static void
test_newest_wins (void)
{
  g_autoptr (FgFormDrafts) drafts = fg_form_drafts_new ();

  fg_form_drafts_keep (drafts, 7, FG_ITEM_CHANGE_TITLE, "first", "problem", NULL);
  fg_form_drafts_keep (drafts, 7, FG_ITEM_CHANGE_TITLE, "second", "problem", NULL);

  g_assert_cmpuint (fg_form_drafts_get_n (drafts), ==, 1);
  g_assert_cmpstr (fg_form_drafts_find (drafts, 7, FG_ITEM_CHANGE_TITLE)->text, ==, "second");
}

static void
test_fields_and_items_are_apart (void)
{
  g_autoptr (FgFormDrafts) drafts = fg_form_drafts_new ();

  fg_form_drafts_keep (drafts, 7, FG_ITEM_CHANGE_TITLE, "title", "problem", NULL);
  fg_form_drafts_keep (drafts, 7, FG_ITEM_CHANGE_NOTE, "note", "problem", NULL);
  fg_form_drafts_keep (drafts, 8, FG_ITEM_CHANGE_TITLE, "other", "problem", NULL);
  fg_form_drafts_drop (drafts, 7, FG_ITEM_CHANGE_TITLE);

  g_assert_null (fg_form_drafts_find (drafts, 7, FG_ITEM_CHANGE_TITLE));
  g_assert_cmpstr (fg_form_drafts_find (drafts, 7, FG_ITEM_CHANGE_NOTE)->text, ==, "note");
  g_assert_cmpstr (fg_form_drafts_find (drafts, 8, FG_ITEM_CHANGE_TITLE)->text, ==, "other");
}

static void
test_change_is_a_copy (void)
{
  g_autoptr (FgFormDrafts) drafts = fg_form_drafts_new ();
  FgItemChange *change = fg_item_change_new (FG_ITEM_CHANGE_BODY, 7, "text");

  fg_form_drafts_keep (drafts, 7, FG_ITEM_CHANGE_BODY, "text", "problem", change);
  fg_item_change_free (change);

  g_assert_cmpstr (fg_form_drafts_find (drafts, 7, FG_ITEM_CHANGE_BODY)->change->text, ==, "text");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/form-drafts/newest-wins", test_newest_wins);
  g_test_add_func ("/app/form-drafts/fields-and-items-are-apart", test_fields_and_items_are_apart);
  g_test_add_func ("/app/form-drafts/change-is-a-copy", test_change_is_a_copy);

  return g_test_run ();
}
