/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of tables, found on a picture of the page. How programs draw them in a PDF differs (lines, thin boxes, the
 * edges of filled cells); how they look does not.
 */
#include "fg-pdf-rules.h"

/* Of 255: rules are often grey, and half a point wide. */
#define DARK 176

/* Shorter strokes belong to characters and pictures. In points. */
#define MIN_LYING_PT 24.0f
#define MIN_STANDING_PT 12.0f

/* A thicker stretch of dark is a filled box; its edges are rules. In dots. */
#define MAX_THICKNESS 5

/* A picture of a page, and how to walk on it: along a line, and from line to line. */
typedef struct
{
  const guint8 *dots;
  gsize         step;
  gsize         line_step;
  int           n_steps;
  int           n_lines;
  int           min_run;
} Walk;

/* A stretch of dark dots that went on from the line before. */
typedef struct
{
  int first_line, last_line;
  int start, end;
} Run;

static void
add_rule (GArray *rules, int line, const Run *run)
{
  FgPdfRule rule = {
    .place = (float) line / FG_PDF_RULES_SCALE,
    .start = (float) run->start / FG_PDF_RULES_SCALE,
    .end = (float) run->end / FG_PDF_RULES_SCALE,
  };

  g_array_append_val (rules, rule);
}

static void
end_run (GArray *rules, const Run *run)
{
  if (run->last_line - run->first_line < MAX_THICKNESS)
    {
      add_rule (rules, (run->first_line + run->last_line) / 2, run);
      return;
    }
  add_rule (rules, run->first_line, run);
  add_rule (rules, run->last_line, run);
}

/* The run of the line before that [start, end) goes on with, if any. */
static Run *
find_run (GArray *open, int line, int start, int end)
{
  for (guint i = 0; i < open->len; i++)
    {
      Run *run = &g_array_index (open, Run, i);

      if (run->last_line >= line - 1 && start < run->end && run->start < end)
        return run;
    }
  return NULL;
}

static void
take_run (GArray *open, int line, int start, int end)
{
  Run *known = find_run (open, line, start, end);

  if (known == NULL)
    {
      Run run = { line, line, start, end };

      g_array_append_val (open, run);
      return;
    }
  known->last_line = line;
  known->start = MIN (known->start, start);
  known->end = MAX (known->end, end);
}

static void
end_runs_before (GArray *open, GArray *rules, int line)
{
  for (guint i = open->len; i > 0; i--)
    {
      Run *run = &g_array_index (open, Run, i - 1);

      if (run->last_line >= line)
        continue;
      end_run (rules, run);
      g_array_remove_index_fast (open, i - 1);
    }
}

static void
find_runs_of_line (const Walk *walk, int line, GArray *open)
{
  const guint8 *dot = walk->dots + (gsize) line * walk->line_step;
  int start = -1;

  for (int i = 0; i <= walk->n_steps; i++, dot += walk->step)
    {
      gboolean is_dark = i < walk->n_steps && *dot < DARK;

      if (is_dark && start < 0)
        start = i;
      if (is_dark || start < 0)
        continue;
      if (i - start >= walk->min_run)
        take_run (open, line, start, i);
      start = -1;
    }
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const FgPdfRule *rule_a = a;
  const FgPdfRule *rule_b = b;

  return (rule_a->place > rule_b->place) - (rule_a->place < rule_b->place);
}

static void
find_rules (const Walk *walk, GArray *rules)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Run));

  for (int line = 0; line < walk->n_lines; line++)
    {
      find_runs_of_line (walk, line, open);
      end_runs_before (open, rules, line);
    }
  end_runs_before (open, rules, walk->n_lines);
  g_array_sort (rules, compare_rules);
}

/**
 * fg_pdf_rules_find:
 * @page: the page
 * @dots: its picture, a byte of brightness for each dot
 * @width: dots in a row
 * @height: rows of dots
 * @stride: bytes from one row of dots to the next
 *
 * Adds the rules that are drawn on @page to it.
 */
void
fg_pdf_rules_find (FgPdfPage *page, const guint8 *dots, int width, int height, gsize stride)
{
  Walk across = { dots, 1, stride, width, height, (int) (MIN_LYING_PT * FG_PDF_RULES_SCALE) };
  Walk down = { dots, stride, 1, height, width, (int) (MIN_STANDING_PT * FG_PDF_RULES_SCALE) };

  find_rules (&across, page->lying);
  find_rules (&down, page->standing);
}
