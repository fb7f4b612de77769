/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fg-plan.h"

G_BEGIN_DECLS

static inline gsize
fg_span_end (FgSpan span)
{
  return span.offset + span.length;
}

/* Whether all of @inner, which is not empty, lies in @outer. */
static inline gboolean
fg_span_contains (FgSpan outer, FgSpan inner)
{
  return inner.length > 0 && inner.offset >= outer.offset && fg_span_end (inner) <= fg_span_end (outer);
}

static inline gboolean
fg_span_overlaps (FgSpan a, FgSpan b)
{
  return a.length > 0 && b.length > 0 && a.offset < fg_span_end (b) && b.offset < fg_span_end (a);
}

gboolean fg_plan_spans_is_blank (gunichar c);
FgSpan   fg_plan_spans_trim     (const FgPlan *plan, gsize start, gsize end);
void     fg_plan_spans_shrink   (FgPlan *plan);
void     fg_plan_spans_grow     (FgPlan *plan);

G_END_DECLS
