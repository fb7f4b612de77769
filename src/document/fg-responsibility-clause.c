/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does what, as a clause such as "市发改委牵头，市住建局、市水务局等按职责分工负责；完成时限：6月底" says it. The clause
 * is taken apart into labelled stretches, these into groups that end with a word for a role, these into names.
 */
#include "fg-responsibility-clause.h"
#include "fg-agency-name.h"
#include "fg-clause-label.h"
#include "fg-deadline-clause.h"
#include "fg-role-words.h"

/* A list of names longer than this is a chapter, not a clause. */
#define MAX_CLAUSE_BYTES 16384

static const char *const below_words[] = {
  "以下任务均由", "以下各项均由", "以下任务由", "以下各项由", "以下工作由", "下列任务由", "以下事项由", "本部分任务由", "本部分由", "本节由",
  "以下均由", NULL,
};
static const char *const openings[] = { "并由", "由", "以及", "及", "和", "与", NULL };
static const char *const company_words[] = { "会同", "商", NULL };

typedef struct
{
  FgResponsibilityClause *clause;
  FgLabelKind             label_kind;
  FgRole                  label_role;
  guint                   group_start;
  FgWords                 group_words;
  guint                   company_start;
  gboolean                has_person;
  gboolean                is_passive;
  guint                   n_strong;
  guint                   n_named_by_word;
} Parser;

static FgClauseName *
name_at (const Parser *parser, guint index)
{
  return &g_array_index (parser->clause->names, FgClauseName, index);
}

static void
close_group (Parser *parser, FgRole role)
{
  for (guint i = parser->group_start; i < parser->clause->names->len; i++)
    {
      FgClauseName *name = name_at (parser, i);

      if (name->role == FG_ROLE_NONE)
        name->role = i >= parser->company_start ? FG_ROLE_COOPERATE : role;
    }
  parser->group_start = parser->clause->names->len;
  parser->company_start = G_MAXUINT;
}

/* 教育、卫健、民政等部门 is one collective name: the kinds before it belong to it. */
static void
gather_kinds (Parser *parser, FgWords *name)
{
  GArray *names = parser->clause->names;

  while (names->len > parser->group_start)
    {
      FgClauseName *before = name_at (parser, names->len - 1);
      FgWords between = { before->name.end, name->start };

      if (before->role != FG_ROLE_NONE || !fg_words_equal (fg_words_trim (between), "、") ||
          fg_agency_name_judge (before->name) != FG_NAME_NONE)
        return;
      name->start = before->name.start;
      g_array_set_size (names, names->len - 1);
    }
}

/* 各县、区人民政府 is one collective name as well. */
static void
gather_places (Parser *parser, FgWords *name)
{
  GArray *names = parser->clause->names;
  FgClauseName *before;

  if (names->len == parser->group_start)
    return;
  before = name_at (parser, names->len - 1);
  if (before->role != FG_ROLE_NONE ||
      !fg_words_equal (fg_words_trim ((FgWords) { before->name.end, name->start }), "、") ||
      !fg_agency_name_are_places (before->name, *name))
    return;
  name->start = before->name.start;
  g_array_set_size (names, names->len - 1);
  parser->n_strong--;
}

static void
append_name (Parser *parser, FgWords words, FgRole role, gboolean is_kinds)
{
  FgNameStrength strength;
  FgClauseName name;

  gather_places (parser, &words);
  strength = fg_agency_name_judge (words);
  name = (FgClauseName) {
    .name = words,
    .role = role,
    .is_collective = is_kinds || fg_agency_name_is_collective_words (words),
    .is_doubtful = !is_kinds && strength == FG_NAME_NONE,
  };

  if (is_kinds)
    gather_kinds (parser, &name.name);
  parser->n_strong += is_kinds || strength == FG_NAME_STRONG;
  g_array_append_val (parser->clause->names, name);
}

/* A lead in parentheses, 市发改委（牵头）, or marked, 市发改委*. */
static FgRole
drop_own_role (FgWords *name)
{
  FgWords rest = *name;
  FgRole role;

  if (fg_words_drop (&rest, "*") || fg_words_drop (&rest, "★"))
    {
      *name = fg_words_trim (rest);
      return FG_ROLE_LEAD;
    }
  if (!fg_char_is_closing (fg_words_drop_char (&rest)))
    return FG_ROLE_NONE;
  if (fg_words_drop (&rest, "牵头单位"))
    role = FG_ROLE_LEAD;
  else
    role = fg_role_words_drop_bare (&rest);
  if (role == FG_ROLE_NONE || !fg_char_is_opening (fg_words_drop_char (&rest)))
    return FG_ROLE_NONE;

  *name = fg_words_trim (rest);
  return role;
}

static void
add_name (Parser *parser, FgWords name)
{
  FgRole role = drop_own_role (&name);
  FgWords bare = name;
  gboolean is_open = fg_agency_name_drop_open_end (&bare);
  gboolean names_heads = !fg_words_end_with (name, "等");

  if (role != FG_ROLE_NONE)
    parser->n_named_by_word++;
  parser->clause->is_open_ended |= is_open;
  if (is_open && names_heads && fg_agency_name_judge (bare) == FG_NAME_NONE)
    append_name (parser, name, role, TRUE);
  else if (!fg_words_is_empty (bare))
    append_name (parser, bare, role, FALSE);
}

static void
add_names (Parser *parser, FgWords names)
{
  FgWords right;
  const char *joint;

  names = fg_words_trim (names);
  while ((joint = fg_agency_name_find_joint (names, &right)) != NULL)
    {
      add_name (parser, (FgWords) { names.start, joint });
      names = fg_words_trim (right);
    }
  if (!fg_words_is_empty (names))
    add_name (parser, names);
}

static void
start_company (Parser *parser)
{
  parser->company_start = MIN (parser->company_start, parser->clause->names->len);
}

/* 商务等部门: the first character is none of 商市财政局. */
static gboolean
starts_with_trade (FgWords atom)
{
  static const char *const trades[] = { "商务", "商业", "商贸", "商会", "商检", "商标", "商事", NULL };

  return fg_words_take_any (&atom, trades);
}

/* A会同B: what follows the word comes along. */
static void
add_names_and_company (Parser *parser, FgWords atom)
{
  const char *at;
  FgWords rest = atom;

  if (!starts_with_trade (atom) && fg_words_take_any (&rest, company_words) &&
      fg_agency_name_judge (rest) != FG_NAME_NONE)
    {
      start_company (parser);
      add_names (parser, rest);
      return;
    }

  at = fg_words_find (atom, "会同");
  if (at == NULL)
    {
      add_names (parser, atom);
      return;
    }

  FgWords before = { atom.start, at };
  FgRole role = fg_role_words_drop (&before);

  add_names (parser, before);
  if (role != FG_ROLE_NONE)
    {
      parser->n_named_by_word++;
      close_group (parser, role);
    }
  start_company (parser);
  rest = (FgWords) { at, atom.end };
  fg_words_take (&rest, "会同");
  add_names (parser, rest);
}

/* 各县区为以下各项共同责任单位，后文略 */
static gboolean
take_common (Parser *parser, FgWords atom)
{
  static const char *const signs[] = { "以下各项", "各项任务", "以下所有", "以下任务", NULL };
  static const char *const duties[] = { "责任单位", "承担", "负责", "配合单位", NULL };
  const char *at;

  if (!fg_words_contain_any (atom, signs) || !fg_words_contain_any (atom, duties))
    return FALSE;

  at = fg_words_find (atom, "为");
  if (at == NULL)
    return FALSE;

  FgWords name = fg_words_trim ((FgWords) { atom.start, at });

  if (fg_agency_name_judge (name) != FG_NAME_STRONG)
    return FALSE;
  parser->clause->common = name;
  return TRUE;
}

static gboolean
has_lead (const Parser *parser)
{
  for (guint i = 0; i < parser->clause->names->len; i++)
    {
      const FgClauseName *name = name_at (parser, i);

      if (name->role == FG_ROLE_LEAD && !name->gathers)
        return TRUE;
    }
  return FALSE;
}

/* 市商务局汇总, 汇总单位：市商务局: the names since @first only gather the reports. */
static void
mark_gatherers (Parser *parser, guint first)
{
  for (guint i = first; i < parser->clause->names->len; i++)
    name_at (parser, i)->gathers = TRUE;
}

/* Who gathers the reports leads where no other does, and else has no greater part than that. */
static void
settle_gatherers (Parser *parser)
{
  if (!has_lead (parser))
    return;
  for (guint i = 0; i < parser->clause->names->len; i++)
    {
      FgClauseName *name = name_at (parser, i);

      if (name->gathers)
        name->role = FG_ROLE_COOPERATE;
    }
}

/* 市公安局负责，暑假结束前: after those who do it, words that name nobody and say no part of anybody's are about when. */
static void
take_tail (Parser *parser, FgRole role)
{
  static const char *const manners[] = { "推进", "落实", "实施", NULL };
  FgResponsibilityClause *clause = parser->clause;
  FgWords words = parser->group_words;

  if (parser->group_start == 0 || parser->n_strong == 0 || parser->label_kind == FG_LABEL_ROLE ||
      clause->names->len == parser->group_start || (role != FG_ROLE_NONE && !fg_words_drop_any (&words, manners)))
    return;
  for (guint i = parser->group_start; i < clause->names->len; i++)
    {
      if (!name_at (parser, i)->is_doubtful || name_at (parser, i)->role != FG_ROLE_NONE)
        return;
    }
  g_array_set_size (clause->names, parser->group_start);
  if (fg_words_is_empty (clause->deadline))
    clause->deadline = parser->group_words;
}

static gboolean
is_note (FgWords atom)
{
  static const char *const notes[] = { "下同", "下略", "后文略", "以下略", "略", "排名第一的为牵头单位", NULL };

  return fg_words_drop_any (&atom, notes) && fg_words_is_empty (atom);
}

static void
add_atom (Parser *parser, FgWords atom)
{
  gboolean gathers = fg_words_end_with (atom, "汇总") && fg_words_find (atom, "牵头") == NULL;
  guint group_start = parser->group_start;
  gboolean is_duty;
  FgRole role;

  if (is_note (atom) || take_common (parser, atom))
    return;
  if (fg_words_begin_with (atom, "同上") || fg_words_equal (atom, "责任单位同上"))
    {
      parser->clause->refers_back = TRUE;
      return;
    }

  if (parser->clause->names->len == parser->group_start)
    parser->group_words = atom;
  parser->group_words.end = atom.end;
  if (fg_words_take_any (&atom, below_words))
    parser->clause->is_for_all_below = TRUE;
  parser->is_passive |= fg_words_begin_with (atom, "由");
  while (fg_words_take_any (&atom, openings))
    ;
  is_duty = fg_words_end_with (atom, "负责");
  role = fg_role_words_drop (&atom);
  if (!fg_words_is_empty (atom))
    add_names_and_company (parser, atom);
  if (role == FG_ROLE_NONE)
    return;

  take_tail (parser, role);
  if (parser->clause->names->len > parser->group_start)
    parser->n_named_by_word++;
  /* A牵头，会同B负责: the word is about B as well, but 由A牵头，会同B负责 is about the two together. */
  if (is_duty && !parser->is_passive && has_lead (parser))
    parser->company_start = G_MAXUINT;
  close_group (parser, role);
  if (gathers)
    mark_gatherers (parser, group_start);
}

/* Takes the next part up to a separator that stands in no bracket and no quotation marks. */
static FgWords
take_atom (FgWords *words, gunichar *separator)
{
  FgWords atom = { words->start, words->start };
  int depth = 0;

  *separator = 0;
  while (!fg_words_is_empty (*words))
    {
      gunichar c = fg_words_next (words);

      if (fg_char_is_opening (c) || c == 0x201c)
        depth++;
      else if ((fg_char_is_closing (c) || c == 0x201d) && depth > 0)
        depth--;
      else if (depth == 0 && (c == 0x3001 || c == ',' || c == ';' || c == 0x3002 || fg_char_is_blank (c)))
        {
          *separator = c;
          break;
        }
      atom.end = words->start;
    }
  return atom;
}

static void
extend (FgWords *deadline, FgWords atom)
{
  if (fg_words_is_empty (*deadline))
    *deadline = atom;
  else
    deadline->end = atom.end;
}

/* Each group may have its own: of several, the first and the last are kept. */
static FgWords *
start_deadline (FgResponsibilityClause *clause)
{
  if (fg_words_is_empty (clause->deadline))
    return &clause->deadline;
  clause->last_deadline = FG_WORDS_NONE;
  return &clause->last_deadline;
}

static gboolean
is_deadline (FgWords atom)
{
  return fg_deadline_clause_begins (atom) &&
         (fg_agency_name_judge (atom) != FG_NAME_STRONG || fg_words_end_with (atom, "前"));
}

static void
end_group (Parser *parser)
{
  take_tail (parser, FG_ROLE_NONE);
  close_group (parser, parser->label_role);
}

static void
add_stretch (Parser *parser, FgWords stretch)
{
  FgWords *deadline = NULL;

  while (!fg_words_is_empty (stretch))
    {
      gunichar separator;
      FgWords atom = take_atom (&stretch, &separator);

      if (!fg_words_is_empty (atom))
        {
          if (is_deadline (atom))
            {
              deadline = deadline != NULL ? deadline : start_deadline (parser->clause);
              extend (deadline, atom);
            }
          else
            {
              deadline = NULL;
              add_atom (parser, atom);
            }
        }
      if (separator == ';' || separator == 0x3002)
        end_group (parser);
    }
  end_group (parser);
}

static gboolean
names_someone (FgWords atom)
{
  FgRole role = fg_role_words_drop (&atom);

  return role != FG_ROLE_NONE ? fg_agency_name_judge (atom) != FG_NAME_NONE
                              : fg_agency_name_judge (atom) == FG_NAME_STRONG;
}

/* The words of a deadline go on over commas until somebody is named. */
static void
add_deadline (Parser *parser, FgWords stretch)
{
  while (!fg_words_is_empty (stretch))
    {
      FgWords before = stretch;
      gunichar separator;
      FgWords atom = take_atom (&stretch, &separator);

      if (fg_words_is_empty (atom))
        continue;
      if (names_someone (atom) && !fg_deadline_clause_begins (atom))
        {
          add_stretch (parser, before);
          return;
        }
      extend (&parser->clause->deadline, atom);
    }
}

/* What stands before the first label and names nobody is a remark (约束性指标). */
static void
drop_remark (Parser *parser, gboolean is_before_label)
{
  GArray *names = parser->clause->names;

  if (!is_before_label || parser->n_strong > 0 || parser->n_named_by_word > 0)
    return;
  g_array_set_size (names, 0);
  parser->group_start = 0;
}

static void
parse (Parser *parser, FgWords words)
{
  FgClauseLabel label = { FG_LABEL_NONE, FG_ROLE_NONE, FG_WORDS_NONE };

  while (!fg_words_is_empty (words))
    {
      FgClauseLabel next = { FG_LABEL_NONE, FG_ROLE_NONE, FG_WORDS_NONE };
      gboolean has_next = fg_clause_label_find_next (words, &next);
      FgWords stretch = { words.start, has_next ? next.words.start : words.end };
      guint n_before = parser->clause->names->len;

      parser->label_kind = label.kind;
      parser->label_role = label.kind == FG_LABEL_ROLE ? label.role : FG_ROLE_RESPONSIBLE;
      switch (label.kind)
        {
        case FG_LABEL_DEADLINE:
          add_deadline (parser, stretch);
          break;
        case FG_LABEL_PERSON:
          parser->has_person = TRUE;
          break;
        case FG_LABEL_OTHER:
          break;
        case FG_LABEL_NONE:
        case FG_LABEL_ROLE:
        case FG_LABEL_DIVISION:
        default:
          add_stretch (parser, stretch);
          drop_remark (parser, label.kind == FG_LABEL_NONE && has_next);
          if (fg_words_find (label.words, "汇总") != NULL)
            mark_gatherers (parser, n_before);
          break;
        }

      if (!has_next)
        break;
      parser->clause->has_label = TRUE;
      label = next;
      words.start = next.words.end;
    }
}

/* 县住建局、石湾镇: after an agency of some level, what ends as an agency may is probably one, too. */
static gboolean
is_likely_list (GArray *names)
{
  FgWords first = g_array_index (names, FgClauseName, 0).name;

  if (names->len < 2 || !fg_agency_name_has_level (first) || fg_agency_name_judge (first) != FG_NAME_STRONG)
    return FALSE;
  for (guint i = 1; i < names->len; i++)
    {
      if (g_array_index (names, FgClauseName, i).is_doubtful)
        return FALSE;
    }
  return TRUE;
}

/* A list with no word for any role is a clause where every name in it is an agency's. */
static FgClauseCertainty
judge_list (const Parser *parser)
{
  GArray *names = parser->clause->names;

  if (names->len == 0)
    return FG_CLAUSE_NONE;
  if (parser->n_strong < names->len)
    return is_likely_list (names) ? FG_CLAUSE_LIKELY : FG_CLAUSE_NONE;
  if (names->len == 1 && !fg_agency_name_has_level (g_array_index (names, FgClauseName, 0).name))
    return FG_CLAUSE_NONE;
  return FG_CLAUSE_CERTAIN;
}

static gboolean
is_mere_deadline (FgWords words)
{
  static const char *const ends[] = { "前", "完成", "办结", "到位", NULL };

  return fg_words_drop_any (&words, ends);
}

static FgClauseCertainty
judge (const Parser *parser)
{
  const FgResponsibilityClause *clause = parser->clause;

  if (clause->refers_back || !fg_words_is_empty (clause->common))
    return FG_CLAUSE_CERTAIN;
  if (clause->names->len == 0)
    {
      if (fg_words_is_empty (clause->deadline))
        return parser->has_person ? FG_CLAUSE_CERTAIN : FG_CLAUSE_NONE;
      if (clause->has_label)
        return FG_CLAUSE_CERTAIN;
      return is_mere_deadline (clause->deadline) ? FG_CLAUSE_LIKELY : FG_CLAUSE_NONE;
    }
  if (clause->has_label)
    return FG_CLAUSE_CERTAIN;
  if (clause->has_role_word)
    {
      for (guint i = 0; i < clause->names->len; i++)
        {
          if (!name_at (parser, i)->is_doubtful)
            return parser->n_strong > 0 ? FG_CLAUSE_CERTAIN : FG_CLAUSE_LIKELY;
        }
      return FG_CLAUSE_NONE;
    }
  return judge_list (parser);
}

/**
 * fg_responsibility_clause_read:
 * @words: words that may be a responsibility clause, without the brackets around them
 *
 * Returns: (transfer full) (nullable): what they say, %NULL where they are no such clause
 */
FgResponsibilityClause *
fg_responsibility_clause_read (FgWords words)
{
  g_autoptr (FgResponsibilityClause) self = NULL;
  Parser parser = { .company_start = G_MAXUINT };

  if (fg_words_length (words) > MAX_CLAUSE_BYTES)
    return NULL;

  self = g_new0 (FgResponsibilityClause, 1);
  self->names = g_array_new (FALSE, FALSE, sizeof (FgClauseName));
  parser.clause = self;
  parse (&parser, fg_words_trim (words));
  settle_gatherers (&parser);
  self->has_role_word = parser.n_named_by_word > 0;
  self->certainty = judge (&parser);
  if (self->certainty == FG_CLAUSE_NONE)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fg_responsibility_clause_read_labelled:
 * @label: a label of a role or of a deadline, which does not stand in @words themselves
 * @words: what stands under it, as in the cell of a table
 *
 * Returns: (transfer full): what they say
 */
FgResponsibilityClause *
fg_responsibility_clause_read_labelled (const FgClauseLabel *label, FgWords words)
{
  FgResponsibilityClause *self = g_new0 (FgResponsibilityClause, 1);
  gboolean is_deadline = label->kind == FG_LABEL_DEADLINE;
  Parser parser = {
    .clause = self,
    .label_kind = label->kind,
    .label_role = is_deadline ? FG_ROLE_RESPONSIBLE : label->role,
    .company_start = G_MAXUINT,
  };

  self->names = g_array_new (FALSE, FALSE, sizeof (FgClauseName));
  self->has_label = TRUE;
  self->certainty = FG_CLAUSE_CERTAIN;
  if (fg_words_length (words) > MAX_CLAUSE_BYTES)
    return self;
  if (is_deadline)
    add_deadline (&parser, words);
  else
    add_stretch (&parser, words);
  if (is_deadline && self->names->len > 0)
    self->certainty = FG_CLAUSE_LIKELY;
  return self;
}

/**
 * fg_responsibility_clause_free:
 * @self: (transfer full): a clause
 */
void
fg_responsibility_clause_free (FgResponsibilityClause *self)
{
  g_array_unref (self->names);
  g_free (self);
}

/**
 * fg_responsibility_clause_has_label:
 * @line: a line
 *
 * Returns: whether it starts with a label: 牵头单位：
 */
gboolean
fg_responsibility_clause_has_label (FgWords line)
{
  FgClauseLabel label;

  return fg_clause_label_take (&line, &label);
}
