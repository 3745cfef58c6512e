using System.Text;

namespace OrderGrains.Fuzz.Json;

/// <summary>A value, or what stands in its place.</summary>
/// <param name="text">As it is written.</param>
internal sealed class RawPiece(string text) : JsonPiece
{
    public override void Write(StringBuilder target) => target.Append(text);
}
