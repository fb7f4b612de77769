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
    case 0x65bc: return 0x4e8e; /* 於 于 */
    case 0x767c: return 0x53d1; /* 發 发 */
    case 0x52d9: return 0x52a1; /* 務 务 */
    case 0x5167: return 0x5185; /* 內 内 */
    case 0x842c: return 0x4e07; /* 萬 万 */
    case 0x5104: return 0x4ebf; /* 億 亿 */
    case 0x93ae: return 0x9547; /* 鎮 镇 */
    case 0x9109: return 0x4e61; /* 鄉 乡 */
    case 0x9ee8: return 0x515a; /* 黨 党 */
    case 0x7e8c: return 0x7eed; /* 續 续 */
    case 0x614b: return 0x6001; /* 態 态 */
    case 0x5805: return 0x575a; /* 堅 坚 */
    case 0x9818: return 0x9886; /* 領 领 */
    case 0x5c0e: return 0x5bfc; /* 導 导 */
    case 0x806f: return 0x8054; /* 聯 联 */
    case 0x96fb: return 0x7535; /* 電 电 */
    case 0x7e3d: return 0x603b; /* 總 总 */
    case 0x9054: return 0x8fbe; /* 達 达 */
    case 0x904e: return 0x8fc7; /* 過 过 */
    case 0x5be6: return 0x5b9e; /* 實 实 */
    case 0x6a19: return 0x6807; /* 標 标 */
    case 0x76e3: return 0x76d1; /* 監 监 */
    case 0x5be9: return 0x5ba1; /* 審 审 */
    default: return c;
    }
}

/* One bit for the last eleven bits of each character that simplify() knows: nearly all others are told from them by it. */
const guint32 fg_char_variants[FG_N_CHAR_VARIANTS] = {
  0x01000020, 0x00002000, 0x00104000, 0x00808000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
  0x00000210, 0x00000000, 0x00000800, 0x00000080, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
  0x02000080, 0x00000000, 0x80000000, 0x20000000, 0x00000000, 0x00000000, 0x02000000, 0x00000000,
  0x00000000, 0x00000000, 0x00100001, 0x00000000, 0x00000000, 0x00004000, 0x00000008, 0x00000240,
  0x00004000, 0x00001000, 0x00000000, 0x00000000, 0x00000000, 0x00001001, 0x00000000, 0x00000002,
  0x00000000, 0x00000000, 0x00000010, 0x00800000, 0x00080001, 0x10004000, 0x10000000, 0x00000000,
  0x00000000, 0x20000008, 0x80200004, 0x10000000, 0x00001400, 0x00000000, 0x00000000, 0x08080108,
  0x01000008, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000040, 0x00000000, 0x00000000,
};

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
