/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files of other kinds, made by LibreOffice of a text while a test runs, so that what is read was not written by us.
 */
#include "office-converter.h"

#include <gio/gio.h>
#include <string.h>

static char *folder;

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

static const char *
get_folder (void)
{
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("fengong-office-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

/**
 * office_converter_run:
 * @path: a file
 * @to: the ending of the kind to make of it: docx, xlsx, pdf
 * @option: (nullable): one more option of LibreOffice's
 *
 * Returns: (transfer full) (nullable): the file that LibreOffice makes; %NULL where there is no LibreOffice, and the test
 *   was skipped
 */
GBytes *
office_converter_run (const char *path, const char *to, const char *option)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", get_folder ());
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { office, "--headless",   profile, "--convert-to", to, "--outdir", get_folder (), path,
                              option, NULL };
  char *data = NULL;
  gsize length;
  int status;

  if (office == NULL)
    {
      g_test_skip ("LibreOffice is not installed");
      return NULL;
    }
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                NULL, &status, &error);
  g_assert_no_error (error);
  *strrchr (name, '.') = '\0';
  made = g_strdup_printf ("%s/%s.%s", get_folder (), name, to);
  if (status != 0 || !g_file_get_contents (made, &data, &length, NULL))
    {
      g_test_skip ("LibreOffice, or its Writer, does not convert files here");
      return NULL;
    }
  return g_bytes_new_take (data, length);
}

/**
 * office_converter_clean_up:
 *
 * Removes all that was made.
 */
void
office_converter_clean_up (void)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;

  if (file != NULL)
    remove_tree (file);
  g_clear_pointer (&folder, g_free);
}
