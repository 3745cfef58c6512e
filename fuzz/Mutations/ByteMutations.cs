using System.IO.Compression;
using System.Text;
using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>What can be wrong with the bytes of a body, and with how they are packed.</summary>
internal static class ByteMutations
{
    private static readonly byte[][] Invalid =
        [[0xC3, 0x28], [0xFF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xE2, 0x82], [0x00], [0xEF, 0xBB, 0xBF]];

    private static readonly string[] Codings = ["gzip", "x-gzip", "deflate", "br", "identity", "GZIP", "gzip, gzip", "zstd", "", "chunked"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("bytes that are no UTF-8", On((body, dice) => Insert(body, dice.Below(body.Length + 1), dice.Pick(Invalid)))),
        new("cut off", On((body, dice) => body[..dice.Below(body.Length)])),
        new("a byte changed", On((body, dice) =>
        {
            body[dice.Below(body.Length)] = (byte)dice.Below(256);
            return body;
        })),
        new("more behind it", On((body, dice) => [.. body, .. dice.Pick(Invalid), .. Encoding.UTF8.GetBytes(NastyText.Draw(dice))])),
        new("twice", On((body, _) => [.. body, .. body])),
        new("no body", On((_, _) => [])),
        new("UTF-16", On((body, _) => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)))),
        new("spaces around it", On((body, dice) => [.. new string(' ', dice.Pick([1, 5000])).Select(it => (byte)it), .. body])),
        new("more than a body may have", On((body, dice) =>
            dice.Chance(20) ? [.. body, .. Enumerable.Repeat((byte)' ', 1024 * 1024)] : [.. body, (byte)' '])),
        new("packed", Packed(changes: false)),
        new("packed and broken", Packed(changes: true)),
        new("a coding it has not", (draft, dice) =>
        {
            draft.Headers.Add(new("Content-Encoding", dice.Pick(Codings)));
            return true;
        }),
    ];

    private static Func<Draft, Dice, bool> On(Func<byte[], Dice, byte[]> change) => (draft, dice) =>
    {
        if (draft.Bytes.Length == 0)
            return false;
        draft.Bytes = change([.. draft.Bytes], dice);
        return true;
    };

    private static Func<Draft, Dice, bool> Packed(bool changes) => (draft, dice) =>
    {
        using var packed = new MemoryStream();
        var coding = dice.Pick(["gzip", "deflate", "br"]);
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new BrotliStream(packed, CompressionLevel.Fastest),
        })
        {
            packer.Write(draft.Bytes);
        }

        var bytes = packed.ToArray();
        if (changes)
            bytes = dice.Chance(50) ? bytes[..dice.Below(bytes.Length)] : Insert(bytes, dice.Below(bytes.Length), dice.Bytes(3));
        draft.Bytes = bytes;
        draft.Headers.Add(new("Content-Encoding", coding));
        return true;
    };

    private static byte[] Insert(byte[] body, int at, byte[] more) => [.. body[..at], .. more, .. body[at..]];
}
