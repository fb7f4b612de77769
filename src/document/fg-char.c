/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Single characters as readers of Chinese see them: full-width and half-width forms, simplified and traditional forms of
 * those that occur in keywords are the same.
 */
#include "fg-char.h"

/* Traditional forms of the characters that occur in keywords and in the endings of agency names. */
static gunichar
simplify (gunichar c)
{
  switch (c)
    {
    case 0x727d: return 0x7275; /* 牽 牵 */
    case 0x982d: return 0x5934; /* 頭 头 */
    case 0x8cac: return 0x8d23; /* 責 责 */
    case 0x55ae: return 0x5355; /* 單 单 */
    case 0x6642: return 0x65f6; /* 時 时 */
    case 0x9593: return 0x95f4; /* 間 间 */
    case 0x8ca0: return 0x8d1f; /* 負 负 */
    case 0x9580: return 0x95e8; /* 門 门 */
    case 0x8fa6: return 0x529e; /* 辦 办 */
    case 0x5340: return 0x533a; /* 區 区 */
    case 0x7e23: return 0x53bf; /* 縣 县 */
    case 0x5ef3: return 0x5385; /* 廳 厅 */
    case 0x6703: return 0x4f1a; /* 會 会 */
    case 0x54e1: return 0x5458; /* 員 员 */
    case 0x8655: return 0x5904; /* 處 处 */
    case 0x968a: return 0x961f; /* 隊 队 */
    case 0x5718: return 0x56e2; /* 團 团 */
    case 0x53c3: return 0x53c2; /* 參 参 */
    case 0x8207: return 0x4e0e; /* 與 与 */
    case 0x5354: return 0x534f; /* 協 协 */
    case 0x9577: return 0x957f; /* 長 长 */
    case 0x95dc: return 0x5173; /* 關 关 */
    case 0x6a5f: return 0x673a; /* 機 机 */
    case 0x7d44: return 0x7ec4; /* 組 组 */
    case 0x8077: return 0x804c; /* 職 职 */
    case 0x865f: return 0x53f7; /* 號 号 */
    case 0x9805: return 0x9879; /* 項 项 */
    default: return c;
    }
}

/* One bit for each possible low byte of the characters that simplify() knows: most others are told from them by it. */
const guint32 fg_char_variants[8] = { 0x010000a8, 0x00002008, 0x80300015, 0x20800000, 0x00080401, 0x00005041, 0x10000008, 0x00080002 };

/**
 * fg_char_fold_rare:
 * @c: a character that may have another form
 *
 * Returns: its common form
 */
gunichar
fg_char_fold_rare (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;
  if (c >= 0x4e00 && c < 0xfe00)
    return simplify (c);

  switch (c)
    {
    case 0x00a0: case 0x2002: case 0x2003: case 0x2009: case 0x202f: case 0x3000:
      return ' ';
    case 0xfe5d:
      return 0x3014; /* ﹝ 〔 */
    case 0xfe5e:
      return 0x3015; /* ﹞ 〕 */
    default:
      return c;
    }
}
