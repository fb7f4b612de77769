/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the outline to the plan: sections, tasks, measures and requirements with their texts, agencies and deadlines, and
 * a doubt wherever a reading is only likely.
 */
#include "fg-plan-items.h"

#include <glib/gi18n-lib.h>

#include "fg-agency-name.h"
#include "fg-body-dates.h"
#include "fg-cell-date.h"
#include "fg-date-words.h"
#include "fg-deadline-clause.h"
#include "fg-doubt-list.h"
#include "fg-frame-pieces.h"
#include "fg-ledger-report.h"
#include "fg-outline-levels.h"
#include "fg-targets.h"

typedef struct
{
  FgPlan               *plan;
  const FgTextFlow     *flow;
  const FgOutline      *outline;
  const FgReadingRules *rules;
  GArray               *levels;
  FgDay                 reckoning_day;
  FgDay                 as_of;
  FgWords               common;
  int                   section_node;
  FgPlanItem           *task;
  FgPlanItem           *last_item;
  GHashTable           *agencies;
} Reader;

static void
add_doubt (Reader *reader, FgPlanItem *item, FgWords words, const char *message)
{
  fg_doubt_list_add (reader->plan, reader->flow, item, words, message);
}

/* The paragraphs of the node and of all nodes below it that are only text. */
static guint
end_of_item (const Reader *reader, guint index)
{
  guint next = index + 1;

  while (next < reader->outline->nodes->len && fg_outline_levels_get (reader->levels, next) == FG_LEVEL_TEXT)
    next++;
  return fg_outline_get_node (reader->outline, next - 1)->end_paragraph;
}

static void
append_text (GString *text, FgWords words)
{
  if (fg_words_is_empty (words))
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  fg_outline_append_words (text, words);
}

/* What stands under the head of a column, with the head where it is needed to understand it. */
static void
append_under (GString *text, FgWords heading, FgWords words)
{
  append_text (text, heading);
  if (!fg_words_is_empty (heading))
    {
      g_string_append (text, "：");
      fg_outline_append_words (text, words);
    }
  else
    append_text (text, words);
}

static FgWords
text_of (const Reader *reader, guint index, gboolean is_first)
{
  const FgOutlineParagraph *paragraph = fg_outline_get_paragraph (reader->outline, index);
  FgWords text = paragraph->text;

  if (paragraph->is_lead_in)
    return FG_WORDS_NONE;
  if (!is_first && paragraph->mark.style != FG_MARK_NONE)
    text.start = paragraph->words.start;
  return text;
}

static FgDay
first_day_of_year (FgDay day)
{
  int year, month, day_of_month;

  fg_day_get_ymd (day, &year, &month, &day_of_month);
  return fg_day_from_ymd (year, 1, 1);
}

static gboolean
has_day (const FgDeadline *deadline)
{
  return deadline->precision != FG_PRECISION_STANDING && deadline->precision != FG_PRECISION_RECURRING &&
         deadline->precision != FG_PRECISION_UNRECKONED;
}

/* What the column for its last day says of a deadline goes before what its words say. */
static void
set_last_day (FgDeadline *deadline, FgDay last_day)
{
  if (last_day != FG_DAY_NONE && !has_day (deadline))
    deadline->precision = FG_PRECISION_DAY;
  if (last_day == FG_DAY_NONE && has_day (deadline))
    deadline->precision = FG_PRECISION_UNRECKONED;
  deadline->last_day = last_day;
}

static void
read_deadline (Reader *reader, FgPlanItem *item, const FgFoundClause *found)
{
  static const char *const messages[] = {
    [FG_DEADLINE_REMARK_MONTH_BEFORE] = N_("“Before” a month was read as by its last day; the last day of the month before may be meant."),
    [FG_DEADLINE_REMARK_PAST] = N_("No year is said, and in the year of the notice this day lies before the day of issue."),
    [FG_DEADLINE_REMARK_FROM_ISSUE] = N_("The deadline was reckoned from the day of issue."),
    [FG_DEADLINE_REMARK_NO_YEAR] = N_("Neither the deadline nor the notice says the year, so no day was set."),
    [FG_DEADLINE_REMARK_UNRECKONED] = N_("These words fix no day, so the deadline has only its words."),
    [FG_DEADLINE_REMARK_MISREAD] = N_("A letter stands where a figure should, as after recognising a scan, so the deadline has only its words."),
    [FG_DEADLINE_REMARK_NO_SUCH_DAY] = N_("The calendar has no such day, so the deadline has only its words."),
  };
  FgWords words = found->clause->deadline;
  gboolean is_cell = found->place == FG_CLAUSE_CELL || found->place == FG_CLAUSE_CELL_ABOVE;
  FgDay last_day = fg_date_words_read_day (found->last_day);
  FgDay from = last_day != FG_DAY_NONE ? first_day_of_year (last_day) : reader->reckoning_day;
  FgDeadlineRemark remark;

  if (fg_words_is_empty (words) || item->deadline.precision != FG_PRECISION_NONE)
    return;

  if (!is_cell || !fg_cell_date_read (words, from, &item->deadline, &remark))
    fg_deadline_clause_read_words (words, from, &item->deadline, &remark);
  item->deadline_span = fg_text_flow_get_span (reader->flow, words);
  if (last_day != FG_DAY_NONE || found->settles_last_day)
    set_last_day (&item->deadline, last_day);
  else if (remark != FG_DEADLINE_REMARK_NONE)
    add_doubt (reader, item, words, _(messages[remark]));
}

/* Where the groups of a clause have deadlines of their own, the item is done when the last of them is. */
static void
read_last_deadline (Reader *reader, FgPlanItem *item, FgWords words)
{
  g_auto (FgDeadline) last = FG_DEADLINE_INIT;
  FgDeadlineRemark remark;

  if (fg_words_is_empty (words))
    return;
  fg_deadline_clause_read_words (words, reader->reckoning_day, &last, &remark);
  if (last.last_day > item->deadline.last_day)
    {
      FgDeadline first = item->deadline;

      item->deadline = last;
      item->deadline_span = fg_text_flow_get_span (reader->flow, words);
      last = first;
    }
  add_doubt (reader, item, words, _("The clause gives several deadlines; the last of them was taken."));
}

/* One assignment an agency in an item: where it is named twice, the stronger role stays. */
static FgAssignment *
add_assignment (Reader *reader, FgPlanItem *item, FgWords name, FgRole role, gboolean is_collective)
{
  g_autofree char *agency = fg_words_dup (name);
  FgAssignment *assignment = g_hash_table_lookup (reader->agencies, agency);

  if (assignment != NULL)
    {
      assignment->role = MIN (assignment->role, role);
      return NULL;
    }
  assignment = fg_assignment_new (agency, role, is_collective);
  assignment->span = fg_text_flow_get_span (reader->flow, name);
  g_ptr_array_add (item->assignments, assignment);
  g_hash_table_insert (reader->agencies, assignment->agency, assignment);
  return assignment;
}

/* An agency that the item's own clause does not name. */
static void
add_by_rule (Reader *reader, FgPlanItem *item, FgWords name, FgRole role)
{
  g_autofree char *agency = fg_words_dup (name);
  FgAssignment *assignment = g_hash_table_lookup (reader->agencies, agency);

  if (assignment == NULL)
    assignment = add_assignment (reader, item, name, role, fg_agency_name_is_collective_words (name));
  else if (role != FG_ROLE_LEAD || assignment->role == FG_ROLE_LEAD)
    return;
  assignment->role = role;
  assignment->by_rule = TRUE;
}

/* 责任单位同上 */
static void
copy_assignments (Reader *reader, FgPlanItem *item, FgWords words)
{
  for (guint i = 0; reader->last_item != NULL && i < reader->last_item->assignments->len; i++)
    {
      const FgAssignment *before = g_ptr_array_index (reader->last_item->assignments, i);
      FgAssignment *assignment;

      if (g_hash_table_contains (reader->agencies, before->agency))
        continue;
      assignment = fg_assignment_new (before->agency, before->role, before->collective);
      assignment->by_rule = TRUE;
      assignment->span = before->span;
      g_ptr_array_add (item->assignments, assignment);
      g_hash_table_insert (reader->agencies, assignment->agency, assignment);
    }
  add_doubt (reader, item, words, _("The clause refers back; the agencies of the item before it were taken."));
}

static void
inherit_from (Reader *reader, FgPlanItem *item, const GPtrArray *clauses)
{
  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    {
      const FgFoundClause *found = g_ptr_array_index (clauses, i);

      for (guint j = 0; found->clause->is_for_all_below && j < found->clause->names->len; j++)
        {
          const FgClauseName *name = &g_array_index (found->clause->names, FgClauseName, j);

          add_by_rule (reader, item, name->name, name->role);
        }
    }
}

/* What the headings above, or the paragraphs right under them, say for all items below them. */
static void
inherit (Reader *reader, FgPlanItem *item, guint index)
{
  for (int above = fg_outline_get_node (reader->outline, index)->parent; above >= 0;
       above = fg_outline_get_node (reader->outline, (guint) above)->parent)
    {
      const FgOutlineNode *node = fg_outline_get_node (reader->outline, (guint) above);

      for (guint i = node->first_paragraph; i < node->end_paragraph; i++)
        inherit_from (reader, item, fg_outline_get_paragraph (reader->outline, i)->clauses);
    }
}

static void
read_names (Reader *reader, FgPlanItem *item, const FgResponsibilityClause *clause)
{
  for (guint i = 0; i < clause->names->len; i++)
    {
      const FgClauseName *name = &g_array_index (clause->names, FgClauseName, i);

      if (add_assignment (reader, item, name->name, name->role, name->is_collective) == NULL)
        continue;
      if (name->is_doubtful)
        add_doubt (reader, item, name->name, _("This was read as an agency, but it does not look like the name of one."));
      else if (fg_words_find (name->name, "巿") != NULL)
        add_doubt (reader, item, name->name, _("A scan seems to have been recognised wrongly in this name; it was kept as it is written."));
    }
}

static void
read_clause (Reader *reader, FgPlanItem *item, const FgFoundClause *found, GString *raw)
{
  const FgResponsibilityClause *clause = found->clause;

  append_under (raw, found->heading, found->inner);
  item->open_ended |= clause->is_open_ended;
  read_names (reader, item, clause);
  read_deadline (reader, item, found);
  read_last_deadline (reader, item, clause->last_deadline);
  if (clause->refers_back)
    copy_assignments (reader, item, found->inner);
  if (!fg_words_is_empty (clause->common))
    {
      reader->common = clause->common;
      add_doubt (reader, item, clause->common, _("This agency was given a part in all later items, as the notice says."));
    }
  if (found->place == FG_CLAUSE_CELL_ABOVE)
    add_doubt (reader, item, found->outer,
               fg_words_is_empty (clause->deadline)
                 ? _("The cells for agencies are empty in this row; those of the row above were taken.")
                 : _("The cell for the deadline is empty in this row; that of the row above was taken."));
  if (found->place == FG_CLAUSE_UNCLOSED)
    add_doubt (reader, item, found->outer, _("The brackets around this responsibility clause do not pair."));
  if (found->place == FG_CLAUSE_SENTENCE)
    add_doubt (reader, item, found->outer, _("This sentence was read as a responsibility clause, though it stands in no brackets."));
  if (found->place == FG_CLAUSE_INSIDE)
    add_doubt (reader, item, found->outer, _("The item has several responsibility clauses; all of their agencies were taken."));
  if (clause->certainty == FG_CLAUSE_LIKELY)
    add_doubt (reader, item, found->outer, _("This was read as a responsibility clause, but nothing in it says so for certain."));
}

static void
read_paragraphs (Reader *reader, FgPlanItem *item, guint first, guint end)
{
  GString *text = g_string_new (NULL);
  GString *raw = g_string_new (NULL);
  GString *note = g_string_new (NULL);
  FgLedgerReport report = FG_LEDGER_REPORT_INIT;

  for (guint i = first; i < end; i++)
    {
      const FgOutlineParagraph *paragraph = fg_outline_get_paragraph (reader->outline, i);

      if (paragraph->part == FG_PART_BODY)
        append_under (text, paragraph->heading, text_of (reader, i, i == first));
      else if (paragraph->part == FG_PART_PERSON)
        append_under (raw, paragraph->heading, paragraph->text);
      else if (paragraph->part == FG_PART_NOTE)
        append_under (note, paragraph->heading, paragraph->text);
      else
        fg_ledger_report_add (&report, paragraph);
      if (paragraph->breaks_table)
        add_doubt (reader, item, paragraph->words,
                   _("This row has not as many cells as the head of its table, so it was kept as text of the item above it."));
      for (guint j = 0; paragraph->clauses != NULL && j < paragraph->clauses->len; j++)
        read_clause (reader, item, g_ptr_array_index (paragraph->clauses, j), raw);
    }

  g_free (item->text);
  item->text = g_string_free (text, FALSE);
  g_free (item->responsibility_raw);
  item->responsibility_raw = g_string_free (raw, FALSE);
  g_free (item->note);
  item->note = g_string_free (note, FALSE);
  fg_ledger_report_settle (&report, item, reader->flow, reader->as_of);
}

/* Where no clause says who does the item, a sentence of its text may. */
static void
read_sentences (Reader *reader, FgPlanItem *item, guint first, guint end)
{
  for (guint i = first; i < end && item->assignments->len == 0; i++)
    {
      g_autoptr (FgFoundClause) found = fg_clause_finder_find_in_sentence (text_of (reader, i, i == first));

      if (found == NULL)
        continue;
      read_names (reader, item, found->clause);
      add_doubt (reader, item, found->outer,
                 _("No clause says who does this item; the agencies were taken from this sentence of its text."));
    }
}

static void
read_numbers (Reader *reader, FgPlanItem *item, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      FgWords text = text_of (reader, i, i == first);
      FgWords due;

      if (fg_outline_get_paragraph (reader->outline, i)->part != FG_PART_BODY)
        continue;
      fg_targets_read (text, reader->flow, item->targets);
      if (item->deadline.precision == FG_PRECISION_NONE &&
          fg_body_dates_read (text, reader->flow, reader->reckoning_day, item->body_dates, &due))
        add_doubt (reader, item, due, _("The item has no deadline of its own; this date in its text may be meant as one."));
    }
}

static FgSpan
span_of (const Reader *reader, guint first, guint end)
{
  FgWords words = { fg_outline_get_paragraph (reader->outline, first)->words.start,
                    fg_outline_get_paragraph (reader->outline, MAX (end, first + 1) - 1)->words.end };

  return fg_text_flow_get_span (reader->flow, words);
}

static FgPlanItem *
read_item (Reader *reader, FgItemKind kind, guint index)
{
  const FgOutlineNode *node = fg_outline_get_node (reader->outline, index);
  FgPlanItem *item = fg_plan_item_new (kind);
  guint end = end_of_item (reader, index);

  g_hash_table_remove_all (reader->agencies);
  g_free (item->label);
  item->label = fg_words_dup (fg_words_trim (node->mark.label));
  item->span = span_of (reader, node->first_paragraph, end);
  read_paragraphs (reader, item, node->first_paragraph, end);
  read_sentences (reader, item, node->first_paragraph, end);
  fg_reading_rules_apply (reader->rules, item);
  inherit (reader, item, index);
  if (!fg_words_is_empty (reader->common))
    add_by_rule (reader, item, reader->common, FG_ROLE_RESPONSIBLE);
  read_numbers (reader, item, node->first_paragraph, end);
  if (node->breaks_order)
    add_doubt (reader, item, node->mark.label, _("This number does not follow from the one before it; the place in the text was taken."));
  if (node->mark.is_damaged)
    add_doubt (reader, item, node->mark.label, _("This number was damaged in copying; it was read as the one that it looks like."));
  if (item->assignments->len == 0 && !(node->mark.style == FG_MARK_ROW && node->has_clause_below))
    add_doubt (reader, item, fg_outline_get_paragraph (reader->outline, node->first_paragraph)->words,
               _("No agency was found for this item."));
  reader->last_item = item;
  return item;
}

static guint
section_of (Reader *reader, guint index)
{
  int parent = fg_outline_get_node (reader->outline, index)->parent;
  FgPlanSection *section;
  const FgOutlineNode *node;
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;

  if (parent < 0)
    return 0;
  if (parent == reader->section_node)
    return reader->plan->sections->len;

  node = fg_outline_get_node (reader->outline, (guint) parent);
  label = fg_words_dup (fg_words_trim (node->mark.label));
  title = fg_words_dup (fg_outline_get_title (reader->outline, (guint) parent));
  section = fg_plan_section_new (label, title);
  section->span = span_of (reader, node->first_paragraph, node->end_paragraph);
  g_ptr_array_add (reader->plan->sections, section);
  reader->section_node = parent;
  return reader->plan->sections->len;
}

static void
read_task (Reader *reader, guint index)
{
  FgPlanItem *task = read_item (reader, FG_ITEM_TASK, index);

  task->section = section_of (reader, index);
  g_ptr_array_add (reader->plan->tasks, task);
  task->no = (int) reader->plan->tasks->len;
  reader->task = task;
}

static void
read_measure (Reader *reader, guint index)
{
  const FgOutlineNode *node = fg_outline_get_node (reader->outline, index);
  FgPlanItem *measure = read_item (reader, FG_ITEM_MEASURE, index);

  g_ptr_array_add (reader->task->measures, measure);
  if (node->mark.style != FG_MARK_NONE && (node->mark.style != FG_MARK_ROW_MEASURE || *measure->label != '\0'))
    measure->no = (int) reader->task->measures->len;
  reader->task->span.length = measure->span.offset + measure->span.length - reader->task->span.offset;
}

static void
read_requirement (Reader *reader, guint index)
{
  const FgOutlineNode *node = fg_outline_get_node (reader->outline, index);
  FgWords title = fg_outline_get_title (reader->outline, index);
  g_autofree char *title_text = fg_words_dup (title);
  GString *text = g_string_new (NULL);
  FgPlanRequirement *requirement;
  guint end = end_of_item (reader, index);

  for (guint i = node->first_paragraph; i < end; i++)
    {
      FgWords words = text_of (reader, i, i == node->first_paragraph);

      if (i == node->first_paragraph)
        {
          words.start = title.end;
          if (!fg_words_take (&words, "。"))
            fg_words_take (&words, "：");
        }
      append_text (text, fg_words_trim (words));
    }

  requirement = fg_plan_requirement_new (title_text, text->str);
  requirement->span = span_of (reader, node->first_paragraph, end);
  g_ptr_array_add (reader->plan->requirements, requirement);
  g_string_free (text, TRUE);
}

static void
add_piece (Reader *reader, FgFrameKind kind, guint index)
{
  const FgOutlineNode *node = fg_outline_get_node (reader->outline, index);

  fg_frame_pieces_add (reader->plan, kind, span_of (reader, node->first_paragraph, node->end_paragraph));
}

static void
read_node (Reader *reader, guint index)
{
  const FgOutlineNode *node = fg_outline_get_node (reader->outline, index);

  switch (fg_outline_levels_get (reader->levels, index))
    {
    case FG_LEVEL_TASK:
      read_task (reader, index);
      break;
    case FG_LEVEL_MEASURE:
      read_measure (reader, index);
      break;
    case FG_LEVEL_REQUIREMENT:
      read_requirement (reader, index);
      break;
    case FG_LEVEL_REQUIREMENTS:
      if (node->end == index + 1)
        read_requirement (reader, index);
      else
        add_piece (reader, FG_FRAME_HEADING, index);
      break;
    case FG_LEVEL_HEADING:
      add_piece (reader, FG_FRAME_HEADING, index);
      break;
    case FG_LEVEL_PREFACE:
      add_piece (reader, FG_FRAME_PREFACE, index);
      break;
    case FG_LEVEL_TEXT:
    default:
      break;
    }
}

/* 为…，制定本方案。 and the heads of tables belong to no node. */
static void
add_pieces_without_node (Reader *reader)
{
  const FgOutline *outline = reader->outline;
  guint first_node = outline->nodes->len > 0 ? fg_outline_get_node (outline, 0)->first_paragraph : 0;

  if (first_node > 0)
    fg_frame_pieces_add (reader->plan, FG_FRAME_PREFACE, span_of (reader, 0, first_node));
  for (guint i = 0; i < outline->table_heads->len; i++)
    fg_frame_pieces_add (reader->plan, FG_FRAME_HEADING,
                         fg_text_flow_get_span (reader->flow, g_array_index (outline->table_heads, FgWords, i)));
}

/**
 * fg_plan_items_read:
 * @plan: the plan, into which sections, tasks and requirements are written
 * @flow: the notice
 * @outline: the outline of the plan in it
 * @rules: what the notice says about how to read its clauses
 * @reckoning_day: the day from which deadlines without a year are reckoned, or %FG_DAY_NONE
 */
void
fg_plan_items_read (FgPlan *plan, const FgTextFlow *flow, const FgOutline *outline, const FgReadingRules *rules,
                    FgDay reckoning_day)
{
  g_autoptr (GArray) levels = fg_outline_levels_learn (outline);
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = {
    .plan = plan,
    .flow = flow,
    .outline = outline,
    .levels = levels,
    .rules = rules,
    .reckoning_day = reckoning_day,
    .as_of = fg_ledger_report_find_day (flow, flow->paragraphs->len),
    .common = rules->common,
    .section_node = -1,
    .agencies = agencies,
  };

  add_pieces_without_node (&reader);
  for (guint i = 0; i < outline->nodes->len; i++)
    read_node (&reader, i);
}

/**
 * fg_plan_items_read_stretch:
 * @flow: a stretch of a notice
 * @kind: what the stretch is
 * @reckoning_day: the day from which deadlines without a year are reckoned, or %FG_DAY_NONE
 *
 * Reads all of @flow as one item, because a person said that it is one: no doubts, and none of the rules that the notice
 * states elsewhere.
 *
 * Returns: (transfer full): the item, with its facts where they stand in @flow
 */
FgPlanItem *
fg_plan_items_read_stretch (const FgTextFlow *flow, FgItemKind kind, FgDay reckoning_day)
{
  g_autoptr (FgPlan) plan = fg_plan_new ();
  g_autoptr (FgOutline) outline = fg_outline_new (flow, 0, flow->paragraphs->len);
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);
  FgPlanItem *item = fg_plan_item_new (kind);
  guint end = outline->paragraphs->len;
  Reader reader = {
    .plan = plan,
    .flow = flow,
    .outline = outline,
    .reckoning_day = reckoning_day,
    .section_node = -1,
    .agencies = agencies,
  };

  if (end == 0)
    return item;

  g_free (item->label);
  item->label = fg_words_dup (fg_words_trim (fg_outline_get_paragraph (outline, 0)->mark.label));
  read_paragraphs (&reader, item, 0, end);
  read_sentences (&reader, item, 0, end);
  read_numbers (&reader, item, 0, end);
  return item;
}
