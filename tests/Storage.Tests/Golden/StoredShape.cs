namespace OrderGrains.Storage.Tests.Golden;

/// <summary>Something that is stored, of which there are golden files.</summary>
/// <param name="Name">What its files are called: <c>NAME.json</c>, and <c>NAME.WHAT.json</c> for what came later.</param>
/// <param name="Sample">One with every member there is today, as it is stored.</param>
/// <param name="Rewrite">Reads it and stores it anew.</param>
internal sealed record StoredShape(string Name, Func<byte[]> Sample, Func<byte[], byte[]> Rewrite)
{
    public override string ToString() => Name;
}
