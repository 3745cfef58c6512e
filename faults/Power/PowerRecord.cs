using System.Buffers.Binary;
using System.Text;

namespace OrderGrains.Faults.Power;

/// <summary>A record of the log, laid out as <c>struct record</c> in <c>power.h</c>.</summary>
/// <param name="At">Where it begins in the log.</param>
/// <param name="Bytes">All of it.</param>
internal readonly record struct PowerRecord(long At, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What stands in front of texts and old bytes.</summary>
    public const int HeadSize = 56;

    public long End => At + Bytes.Length;

    public PowerKind Kind => (PowerKind)Bytes.Span[4];

    /// <summary>A write that was flushed as it was made.</summary>
    public bool IsDurable => Bytes.Span[5] != 0;

    /// <summary>The file's inode.</summary>
    public ulong File => (ulong)Number(0);

    /// <summary>Where a write began; for a flush, how long the log was as it began.</summary>
    public long Offset => Number(1);

    /// <summary>How many bytes a write had, or how many were cut off.</summary>
    public long Length => Number(2);

    /// <summary>How long the file was before.</summary>
    public long OldSize => Number(3);

    /// <summary>The inode of the folder that holds the name, or held it before a rename.</summary>
    public ulong Folder => (ulong)Number(4);

    /// <summary>The inode of the folder that a rename went to.</summary>
    public ulong Target => (ulong)Number(5);

    /// <summary>The bytes that were there before.</summary>
    public ReadOnlyMemory<byte> Old => Bytes[HeadSize..];

    public bool IsData => Kind is PowerKind.Write or PowerKind.Length;

    public bool IsFlush => Kind is PowerKind.Flush or PowerKind.FlushAll;

    /// <summary>The path, or the one before a rename.</summary>
    public string First => Encoding.UTF8.GetString(Second.Length == 0 ? Bytes.Span[HeadSize..] : Bytes.Span.Slice(HeadSize, FirstSize));

    /// <summary>The path after a rename, or where an unlinked file is kept; empty for the others.</summary>
    public string Second => FirstSize == 0 ? "" : Encoding.UTF8.GetString(Bytes.Span[(HeadSize + FirstSize)..]);

    private int FirstSize => BinaryPrimitives.ReadUInt16LittleEndian(Bytes.Span[6..]);

    /// <summary>A record for the log that says that everything so far is on the disk.</summary>
    public static byte[] Settled(long end)
    {
        var bytes = new byte[HeadSize];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, HeadSize);
        bytes[4] = (byte)PowerKind.FlushAll;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), end);
        return bytes;
    }

    private long Number(int place) => BinaryPrimitives.ReadInt64LittleEndian(Bytes.Span[(8 + (8 * place))..]);
}
