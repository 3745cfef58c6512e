namespace OrderGrains.Faults.Power;

/// <summary>What a record of the log says, by the numbers of <c>power.h</c>.</summary>
internal enum PowerKind : byte
{
    /// <summary>Bytes of a file are written.</summary>
    Write = (byte)'W',

    /// <summary>A file is cut off or grows.</summary>
    Length = (byte)'L',

    /// <summary>A file or a folder was flushed.</summary>
    Flush = (byte)'F',

    /// <summary>Everything was flushed.</summary>
    FlushAll = (byte)'A',

    Create = (byte)'C',
    Rename = (byte)'R',
    Link = (byte)'N',

    /// <summary>A name is gone; its file is kept under another, the record's second text.</summary>
    Unlink = (byte)'U',

    MakeFolder = (byte)'D',
    RemoveFolder = (byte)'X',
}
