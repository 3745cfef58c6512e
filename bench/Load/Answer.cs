namespace OrderGrains.Bench.Load;

/// <summary>A response; its body lives in the connection's buffer until the next request.</summary>
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body)
{
    public override string ToString() => $"{Status} {System.Text.Encoding.UTF8.GetString(Body.Span)}";
}
