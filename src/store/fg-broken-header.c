/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first page of a damaged file (sqlite.org/fileformat2.html, 1.3): without it SQLite reads nothing of the others.
 * What stands in it is the same in every workspace that was made by one version, but for a few counters that follow from the
 * file itself.
 */
#include "fg-broken-header-private.h"

#include <string.h>

#define PAGE_SIZE        4096
#define HEADER_BYTES     100
#define PAGE_COUNT_AT    28
#define FREE_LIST_AT     32
#define USER_VERSION_AT  60
#define APPLICATION_AT   68

/* How many times longer than its rest a file may have been. */
#define MOST_CUT_OFF 100

/* A page of a tree, from behind the file's header on. */
#define INTERIOR_PAGE         5
#define N_CELLS_AT            3
#define RIGHT_CHILD_AT        8
#define INTERIOR_HEADER_BYTES 12

static void
put_number (char *place, guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (place, &number, sizeof number);
}

static void
mend (char *page, const char *model, gsize length)
{
  guint32 version, application;

  memcpy (&version, page + USER_VERSION_AT, sizeof version);
  memcpy (&application, page + APPLICATION_AT, sizeof application);
  if (memcmp (&application, model + APPLICATION_AT, sizeof application) != 0
      || GUINT32_FROM_BE (version) == 0
      || memcmp (&version, model + USER_VERSION_AT, sizeof version) > 0)
    memcpy (&version, model + USER_VERSION_AT, sizeof version);

  memcpy (page, model, HEADER_BYTES);
  memcpy (page + USER_VERSION_AT, &version, sizeof version);
  /* Nothing is written to it: no page is free. */
  put_number (page + PAGE_COUNT_AT, (guint32) (length / PAGE_SIZE));
  put_number (page + FREE_LIST_AT, 0);
  put_number (page + FREE_LIST_AT + 4, 0);
}

static guint
get_short (const char *place)
{
  return ((guint) (guchar) place[0] << 8) | (guchar) place[1];
}

/* One page of the list of tables that does not fit into the first page: put at the end of the file, where it is in
 * nobody's way. @pointer is where the page above has its number. */
static void
move_child (GByteArray *file, gsize pointer, const char *model, gsize model_length)
{
  guint32 number;

  memcpy (&number, file->data + pointer, sizeof number);
  number = GUINT32_FROM_BE (number);
  if (number == 0 || (gsize) number * PAGE_SIZE > model_length)
    return;

  g_byte_array_append (file, (const guint8 *) model + (gsize) (number - 1) * PAGE_SIZE, PAGE_SIZE);
  put_number ((char *) file->data + pointer, file->len / PAGE_SIZE);
}

static void
replace_list_of_tables (GByteArray *file, const char *model, gsize model_length)
{
  const char *header = model + HEADER_BYTES;

  memcpy (file->data + HEADER_BYTES, header, PAGE_SIZE - HEADER_BYTES);
  if (header[0] != INTERIOR_PAGE)
    return;

  for (guint i = 0; i < get_short (header + N_CELLS_AT); i++)
    move_child (file, get_short (header + INTERIOR_HEADER_BYTES + 2 * i), model, model_length);
  move_child (file, HEADER_BYTES + RIGHT_CHILD_AT, model, model_length);
}

/* The last page may be cut in the middle. */
static GByteArray *
load_whole_pages (const char *path, GError **error)
{
  static const guint8 nothing[PAGE_SIZE] = { 0 };
  g_autoptr (GByteArray) file = NULL;
  g_autofree char *content = NULL;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, error))
    return NULL;

  file = g_byte_array_new_take ((guint8 *) g_steal_pointer (&content), length);
  if (file->len % PAGE_SIZE != 0 || file->len == 0)
    g_byte_array_append (file, nothing, PAGE_SIZE - file->len % PAGE_SIZE);
  return g_steal_pointer (&file);
}

/* SQLite refuses to read anything of a file in which one tree has its root behind the end: the end is put back, empty. */
static void
fill_up (GByteArray *file, gsize model_length)
{
  gsize length = file->len;
  guint32 n_pages;
  gsize wanted = model_length;

  memcpy (&n_pages, file->data + PAGE_COUNT_AT, sizeof n_pages);
  n_pages = GUINT32_FROM_BE (n_pages);
  /* A number that is out of all proportion is part of the damage. */
  if (n_pages / MOST_CUT_OFF <= length / PAGE_SIZE)
    wanted = MAX (wanted, (gsize) n_pages * PAGE_SIZE);
  if (wanted <= length)
    return;

  g_byte_array_set_size (file, (guint) wanted);
  memset (file->data + length, 0, wanted - length);
}

/**
 * fg_broken_header_repair:
 * @path: a copy of a damaged file, which is changed
 * @model: a workspace without entries, of our version
 * @repair: how much is made anew
 * @error: return location for an error
 *
 * Returns: whether the copy was changed so; %FALSE with @error set only where it cannot be read or written
 */
gboolean
fg_broken_header_repair (const char *path, const char *model, FgHeaderRepair repair, GError **error)
{
  g_autoptr (GByteArray) file = NULL;
  g_autofree char *content = NULL;
  gsize length;

  if (repair == FG_HEADER_AS_IT_IS)
    return TRUE;
  if (!(file = load_whole_pages (path, error)) || !g_file_get_contents (model, &content, &length, error))
    return FALSE;

  fill_up (file, length);
  if (repair == FG_HEADER_REPLACED)
    replace_list_of_tables (file, content, length);
  mend ((char *) file->data, content, file->len);

  return g_file_set_contents (path, (const char *) file->data, file->len, error);
}
