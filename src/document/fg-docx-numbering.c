/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word keeps numbers out of the text: a paragraph says only which list (w:num) and level it is of, and the number that
 * is printed before it follows from all paragraphs before (ECMA-376, part 1, 17.9). A w:num refers to a w:abstractNum,
 * which counts for all that refer to it.
 */
#include "fg-docx-numbering.h"

#include <stdlib.h>
#include <string.h>

#include "fg-docx-property.h"
#include "fg-number-format.h"
#include "fg-xml-reader.h"

/* Documents that were pasted together over years have some thousands. */
#define MAX_LISTS 50000

/* The printed form of a number is a few characters. */
#define MAX_TEMPLATE_BYTES 200

#define RESTART_BY_DEFAULT (-1)
#define NOT_COUNTED G_MININT
#define MAX_NUMBER 1000000

typedef enum
{
  SUFFIX_TAB,
  SUFFIX_SPACE,
  SUFFIX_NOTHING,
} Suffix;

typedef struct
{
  int                   start;
  const FgNumberFormat *format;
  char                 *template; /* "（%1）" */
  char                 *style;    /* whose paragraphs are of this level */
  int                   restart;
  Suffix                suffix;
  gboolean              is_legal; /* plain figures for all levels */
} Level;

/* w:abstractNum, and where it has counted to */
typedef struct
{
  Level *levels[FG_DOCX_N_LEVELS];
  int    counts[FG_DOCX_N_LEVELS];
  char  *style_link;     /* the numbering style that this one is */
  char  *num_style_link; /* the one that it is not itself but refers to */
} Scheme;

/* w:num */
typedef struct
{
  int      scheme;
  Level   *levels[FG_DOCX_N_LEVELS];
  int      starts[FG_DOCX_N_LEVELS];
  gboolean has_start[FG_DOCX_N_LEVELS]; /* until it was used */
} List;

struct _FgDocxNumbering
{
  GHashTable *schemes;
  GHashTable *lists;
  GHashTable *scheme_of_style; /* a numbering style: the scheme that is it */
};

enum
{
  ELEMENT_ABSTRACT_NUM,
  ELEMENT_ABSTRACT_NUM_ID,
  ELEMENT_CHOICE,
  ELEMENT_IS_LGL,
  ELEMENT_LVL,
  ELEMENT_LVL_OVERRIDE,
  ELEMENT_LVL_RESTART,
  ELEMENT_LVL_TEXT,
  ELEMENT_NUM,
  ELEMENT_NUM_FMT,
  ELEMENT_NUM_STYLE_LINK,
  ELEMENT_P_STYLE,
  ELEMENT_START,
  ELEMENT_START_OVERRIDE,
  ELEMENT_STYLE_LINK,
  ELEMENT_SUFF,
};

static const FgXmlName names[] = {
  [ELEMENT_ABSTRACT_NUM] = { FG_XML_WORD, "abstractNum" },
  [ELEMENT_ABSTRACT_NUM_ID] = { FG_XML_WORD, "abstractNumId" },
  [ELEMENT_CHOICE] = { FG_XML_COMPATIBILITY, "Choice" },
  [ELEMENT_IS_LGL] = { FG_XML_WORD, "isLgl" },
  [ELEMENT_LVL] = { FG_XML_WORD, "lvl" },
  [ELEMENT_LVL_OVERRIDE] = { FG_XML_WORD, "lvlOverride" },
  [ELEMENT_LVL_RESTART] = { FG_XML_WORD, "lvlRestart" },
  [ELEMENT_LVL_TEXT] = { FG_XML_WORD, "lvlText" },
  [ELEMENT_NUM] = { FG_XML_WORD, "num" },
  [ELEMENT_NUM_FMT] = { FG_XML_WORD, "numFmt" },
  [ELEMENT_NUM_STYLE_LINK] = { FG_XML_WORD, "numStyleLink" },
  [ELEMENT_P_STYLE] = { FG_XML_WORD, "pStyle" },
  [ELEMENT_START] = { FG_XML_WORD, "start" },
  [ELEMENT_START_OVERRIDE] = { FG_XML_WORD, "startOverride" },
  [ELEMENT_STYLE_LINK] = { FG_XML_WORD, "styleLink" },
  [ELEMENT_SUFF] = { FG_XML_WORD, "suff" },
};

/* Where the loading stands. */
typedef struct
{
  FgDocxNumbering *numbering;
  FgXmlReader     *reader;
  Scheme          *scheme;
  List            *list;
  int              override; /* the level that w:lvlOverride speaks of */
  Level           *level;
} Loader;

static void
level_free (Level *level)
{
  g_free (level->template);
  g_free (level->style);
  g_free (level);
}

static void
levels_clear (Level **levels)
{
  for (guint i = 0; i < FG_DOCX_N_LEVELS; i++)
    g_clear_pointer (&levels[i], level_free);
}

static void
scheme_free (Scheme *scheme)
{
  levels_clear (scheme->levels);
  g_free (scheme->style_link);
  g_free (scheme->num_style_link);
  g_free (scheme);
}

static void
list_free (List *list)
{
  levels_clear (list->levels);
  g_free (list);
}

static int
read_int (FgXmlReader *reader, const char *attribute, int otherwise)
{
  const char *value = fg_xml_reader_get_attribute (reader, attribute);

  return value != NULL ? (int) CLAMP (strtol (value, NULL, 10), -1, MAX_NUMBER) : otherwise;
}

static gboolean
is_level (int level)
{
  return level >= 0 && level < FG_DOCX_N_LEVELS;
}

static void
begin_scheme (Loader *loader)
{
  loader->level = NULL;
  loader->scheme = g_new0 (Scheme, 1);
  for (guint i = 0; i < FG_DOCX_N_LEVELS; i++)
    loader->scheme->counts[i] = NOT_COUNTED;
  g_hash_table_replace (loader->numbering->schemes, GINT_TO_POINTER (read_int (loader->reader, "abstractNumId", 0)),
                        loader->scheme);
}

static void
begin_list (Loader *loader)
{
  loader->level = NULL;
  loader->list = g_new0 (List, 1);
  loader->list->scheme = -1;
  g_hash_table_replace (loader->numbering->lists, GINT_TO_POINTER (read_int (loader->reader, "numId", 0)), loader->list);
}

static void
begin_level (Loader *loader)
{
  Level **levels = loader->list != NULL ? loader->list->levels : loader->scheme != NULL ? loader->scheme->levels : NULL;
  int i = read_int (loader->reader, "ilvl", loader->override);

  loader->level = NULL;
  if (levels == NULL || !is_level (i))
    return;
  g_clear_pointer (&levels[i], level_free);
  loader->level = levels[i] = g_new0 (Level, 1);
  loader->level->restart = RESTART_BY_DEFAULT;
  loader->level->format = fg_number_format_find (NULL);
}

static void
take_string (FgXmlReader *reader, char **string)
{
  const char *value = fg_xml_reader_get_attribute (reader, "val");

  g_free (*string);
  *string = value != NULL && strlen (value) <= MAX_TEMPLATE_BYTES ? g_strdup (value) : NULL;
}

static Suffix
suffix_of (const char *value)
{
  if (g_strcmp0 (value, "nothing") == 0)
    return SUFFIX_NOTHING;
  return g_strcmp0 (value, "space") == 0 ? SUFFIX_SPACE : SUFFIX_TAB;
}

static void
read_level_property (Loader *loader, int element)
{
  Level *level = loader->level;
  const char *value = fg_xml_reader_get_attribute (loader->reader, "val");

  if (element == ELEMENT_START)
    level->start = MAX (read_int (loader->reader, "val", 0), 0);
  else if (element == ELEMENT_NUM_FMT)
    level->format = fg_number_format_find (value);
  else if (element == ELEMENT_LVL_TEXT)
    take_string (loader->reader, &level->template);
  else if (element == ELEMENT_LVL_RESTART)
    level->restart = read_int (loader->reader, "val", RESTART_BY_DEFAULT);
  else if (element == ELEMENT_IS_LGL)
    level->is_legal = fg_docx_property_is_on (value);
  else if (element == ELEMENT_SUFF)
    level->suffix = suffix_of (value);
  else if (element == ELEMENT_P_STYLE)
    take_string (loader->reader, &level->style);
}

static void
read_list_property (Loader *loader, int element)
{
  List *list = loader->list;

  if (element == ELEMENT_ABSTRACT_NUM_ID)
    list->scheme = read_int (loader->reader, "val", -1);
  else if (element == ELEMENT_LVL_OVERRIDE)
    loader->override = read_int (loader->reader, "ilvl", -1);
  else if (element == ELEMENT_START_OVERRIDE && is_level (loader->override))
    {
      list->starts[loader->override] = MAX (read_int (loader->reader, "val", 0), 0);
      list->has_start[loader->override] = TRUE;
    }
}

static void
read_scheme_property (Loader *loader, int element)
{
  if (element == ELEMENT_STYLE_LINK)
    take_string (loader->reader, &loader->scheme->style_link);
  else if (element == ELEMENT_NUM_STYLE_LINK)
    take_string (loader->reader, &loader->scheme->num_style_link);
}

static gboolean
start_element (Loader *loader, int element, GError **error)
{
  /* What newer programs say in another way is said in the old way, too. */
  if (element == ELEMENT_CHOICE)
    return fg_xml_reader_skip (loader->reader, error);

  if (element == ELEMENT_ABSTRACT_NUM)
    begin_scheme (loader);
  else if (element == ELEMENT_NUM)
    begin_list (loader);
  else if (element == ELEMENT_LVL)
    begin_level (loader);
  else if (loader->level != NULL)
    read_level_property (loader, element);
  else if (loader->list != NULL)
    read_list_property (loader, element);
  else if (loader->scheme != NULL)
    read_scheme_property (loader, element);
  return TRUE;
}

static void
end_element (Loader *loader, int element)
{
  if (element == ELEMENT_ABSTRACT_NUM)
    loader->scheme = NULL;
  else if (element == ELEMENT_NUM)
    loader->list = NULL;
  else if (element == ELEMENT_LVL)
    loader->level = NULL;
  else if (element == ELEMENT_LVL_OVERRIDE)
    loader->override = -1;
}

static gboolean
load (Loader *loader, GError **error)
{
  FgXmlEvent event;

  for (;;)
    {
      if (!fg_xml_reader_next (loader->reader, &event, error))
        return FALSE;
      if (event.kind == FG_XML_DONE)
        return TRUE;
      if (event.kind == FG_XML_START && !start_element (loader, event.element, error))
        return FALSE;
      if (event.kind == FG_XML_END)
        end_element (loader, event.element);
      if (g_hash_table_size (loader->numbering->schemes) + g_hash_table_size (loader->numbering->lists) > MAX_LISTS)
        return fg_document_error_set_too_large (error);
    }
}

static void
index_styles (FgDocxNumbering *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->schemes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Scheme *scheme = value;

      if (scheme->style_link != NULL)
        g_hash_table_insert (self->scheme_of_style, scheme->style_link, scheme);
    }
}

/**
 * fg_docx_numbering_new:
 *
 * Returns: (transfer full): the numbering of a document that has none
 */
FgDocxNumbering *
fg_docx_numbering_new (void)
{
  FgDocxNumbering *self = g_new0 (FgDocxNumbering, 1);

  self->schemes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) scheme_free);
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) list_free);
  self->scheme_of_style = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * fg_docx_numbering_load:
 * @archive: a Word file
 * @part: the name of its numbering part
 * @error: what is wrong with the file
 *
 * Returns: (transfer full): its numbering, with nothing counted yet
 */
FgDocxNumbering *
fg_docx_numbering_load (FgArchive *archive, const char *part, GError **error)
{
  g_autoptr (FgDocxNumbering) self = fg_docx_numbering_new ();
  g_autoptr (FgXmlReader) reader = fg_xml_reader_new (archive, part, names, G_N_ELEMENTS (names), error);
  Loader loader = { .numbering = self, .reader = reader, .override = -1 };

  if (reader == NULL || !load (&loader, error))
    return NULL;
  index_styles (self);
  return g_steal_pointer (&self);
}

/**
 * fg_docx_numbering_free:
 * @self: (transfer full): a numbering
 */
void
fg_docx_numbering_free (FgDocxNumbering *self)
{
  g_hash_table_unref (self->scheme_of_style);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->schemes);
  g_free (self);
}

static List *
find_list (const FgDocxNumbering *self, int list)
{
  return g_hash_table_lookup (self->lists, GINT_TO_POINTER (list));
}

static Scheme *
find_scheme (const FgDocxNumbering *self, const List *list)
{
  Scheme *scheme = g_hash_table_lookup (self->schemes, GINT_TO_POINTER (list->scheme));
  Scheme *linked = NULL;

  if (scheme != NULL && scheme->num_style_link != NULL)
    linked = g_hash_table_lookup (self->scheme_of_style, scheme->num_style_link);
  return linked != NULL ? linked : scheme;
}

static const Level *
find_level (const List *list, const Scheme *scheme, int level)
{
  return list->levels[level] != NULL ? list->levels[level] : scheme->levels[level];
}

/**
 * fg_docx_numbering_find_level:
 * @self: a numbering
 * @list: the number of a list (w:numId)
 * @style: the id of a paragraph style
 *
 * Returns: of which level of @list the paragraphs of @style are; 0 where it does not say
 */
int
fg_docx_numbering_find_level (const FgDocxNumbering *self, int list, const char *style)
{
  const List *found = find_list (self, list);
  const Scheme *scheme = found != NULL ? find_scheme (self, found) : NULL;

  for (int i = 0; scheme != NULL && i < FG_DOCX_N_LEVELS; i++)
    {
      const Level *level = find_level (found, scheme, i);

      if (level != NULL && g_strcmp0 (level->style, style) == 0)
        return i;
    }
  return 0;
}

/* Whether @level starts anew below a number of the level @above. */
static gboolean
restarts (const Level *level, int above)
{
  if (level == NULL || level->restart == RESTART_BY_DEFAULT)
    return TRUE;
  return above < level->restart;
}

static void
advance (List *list, Scheme *scheme, int level)
{
  int *count = &scheme->counts[level];

  if (list->has_start[level])
    *count = list->starts[level];
  else if (*count == NOT_COUNTED)
    *count = find_level (list, scheme, level)->start;
  else if (*count < MAX_NUMBER)
    (*count)++;
  list->has_start[level] = FALSE;

  for (int below = level + 1; below < FG_DOCX_N_LEVELS; below++)
    {
      if (restarts (find_level (list, scheme, below), level))
        scheme->counts[below] = NOT_COUNTED;
    }
}

/* %2 stands for the number of the second level. */
static void
append_number (const List *list, const Scheme *scheme, int level, gboolean is_legal, GString *label)
{
  const Level *found = find_level (list, scheme, level);
  int count = scheme->counts[level];

  if (found == NULL)
    return;
  if (count == NOT_COUNTED)
    count = list->has_start[level] ? list->starts[level] : found->start;
  fg_number_format_append (is_legal ? fg_number_format_find (NULL) : found->format, count, label);
}

/* A figure that the text goes on behind would be another figure; a label that ends in a bracket or a comma needs no room. */
static void
append_suffix (Suffix suffix, GString *label, gsize start)
{
  gunichar last;

  if (suffix == SUFFIX_NOTHING || label->len == start)
    return;
  last = g_utf8_get_char (g_utf8_prev_char (label->str + label->len));
  if (last < 0x80 || g_unichar_isalnum (last))
    g_string_append_c (label, ' ');
}

/**
 * fg_docx_numbering_count:
 * @self: a numbering
 * @list: the number of the list (w:numId) that the next paragraph is of
 * @level: its level, from 0
 * @label: where the number is added that is printed before it, with the room behind it
 *
 * Returns: whether the paragraph is numbered, and not only marked by a dot
 */
gboolean
fg_docx_numbering_count (FgDocxNumbering *self, int list, int level, GString *label)
{
  List *found = find_list (self, list);
  Scheme *scheme = found != NULL ? find_scheme (self, found) : NULL;
  const Level *own = scheme != NULL && is_level (level) ? find_level (found, scheme, level) : NULL;
  gsize start = label->len;

  if (own == NULL)
    return FALSE;
  advance (found, scheme, level);
  if (fg_number_format_is_bullet (own->format) || own->template == NULL)
    return FALSE;

  for (const char *p = own->template; *p != '\0'; p++)
    {
      if (p[0] == '%' && p[1] >= '1' && p[1] <= '0' + FG_DOCX_N_LEVELS)
        append_number (found, scheme, *++p - '1', own->is_legal, label);
      else
        g_string_append_c (label, *p);
    }
  append_suffix (own->suffix, label, start);
  return label->len > start;
}
