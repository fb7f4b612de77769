/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Programs that keep a folder the same on several computers. They copy a database and its journal each for itself, while
 * it is written, and put the other computer's file in its place: nothing that SQLite could survive. Such a folder is known
 * by the file that its program keeps at the top of it, or by the name that the program gives it.
 */
#include "fg-synchroniser-private.h"

#include <string.h>

typedef enum
{
  MARKER_FILE,   /* in the top folder */
  MARKER_FOLDER, /* in the top folder */
  MARKER_NAME,   /* of the top folder itself */
} Marker;

static const struct
{
  Marker      marker;
  const char *pattern;
  const char *program;
} markers[] = {
  { MARKER_FILE, ".sync_*.db", "Nextcloud" },
  { MARKER_FILE, "._sync_*.db", "ownCloud" },
  { MARKER_FILE, ".owncloudsync.log", "ownCloud" },
  { MARKER_FILE, ".nextcloudsync.log", "Nextcloud" },
  /* A file: the folder of that name in the home is Dropbox's own settings. */
  { MARKER_FILE, ".dropbox", "Dropbox" },
  { MARKER_FOLDER, ".dropbox.cache", "Dropbox" },
  { MARKER_FOLDER, ".stfolder", "Syncthing" },
  { MARKER_FILE, ".stfolder", "Syncthing" },
  { MARKER_FOLDER, ".seafile-data", "Seafile" },
  { MARKER_FOLDER, ".SynologyWorkingDirectory", "Synology Drive" },
  { MARKER_NAME, "OneDrive", "OneDrive" },
  { MARKER_NAME, "OneDrive - *", "OneDrive" },
  { MARKER_NAME, "Nutstore Files", "坚果云" },
  { MARKER_NAME, "我的坚果云", "坚果云" },
  { MARKER_NAME, "BaiduSyncdisk", "百度网盘" },
  { MARKER_NAME, "百度网盘同步空间", "百度网盘" },
};

static gboolean
is_of_kind (Marker marker, const char *path)
{
  return g_file_test (path, marker == MARKER_FILE ? G_FILE_TEST_IS_REGULAR : G_FILE_TEST_IS_DIR);
}

/* What lies in a folder that we may not look into is not told. */
static const char *
find_in_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    for (guint i = 0; *name == '.' && i < G_N_ELEMENTS (markers); i++)
      if (markers[i].marker != MARKER_NAME && g_pattern_match_simple (markers[i].pattern, name))
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          if (is_of_kind (markers[i].marker, path))
            return markers[i].program;
        }

  return NULL;
}

static const char *
find_by_name (const char *folder)
{
  g_autofree char *base = g_path_get_basename (folder);
  g_autofree char *name = g_filename_display_name (base);

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    if (markers[i].marker == MARKER_NAME && g_pattern_match_simple (markers[i].pattern, name))
      return markers[i].program;

  return NULL;
}

/**
 * fg_synchroniser_find:
 * @real_folder: an absolute path without symbolic links
 *
 * Looks at the folder and at each above it.
 *
 * Returns: (nullable) (transfer none): the program that keeps it in step with other computers, %NULL for none known
 */
const char *
fg_synchroniser_find (const char *real_folder)
{
  g_autofree char *folder = g_strdup (real_folder);

  while (!g_str_equal (folder, "/") && !g_str_equal (folder, "."))
    {
      const char *program = find_by_name (folder);
      char *above;

      if (program != NULL || (program = find_in_folder (folder)) != NULL)
        return program;

      above = g_path_get_dirname (folder);
      g_free (folder);
      folder = above;
    }

  return NULL;
}
