using System.Text;

namespace OrderGrains.Fuzz.Json;

/// <summary>An object or a list.</summary>
/// <param name="isObject">Whether its members have names.</param>
/// <param name="members">What is in it.</param>
internal sealed class ContainerPiece(bool isObject, params IEnumerable<JsonMember> members) : JsonPiece
{
    public bool IsObject => isObject;

    public List<JsonMember> Members { get; } = [.. members];

    public override IEnumerable<ContainerPiece> Containers => Members.SelectMany(member => member.Value.Containers).Prepend(this);

    public override void Write(StringBuilder target)
    {
        target.Append(isObject ? '{' : '[');
        for (var i = 0; i < Members.Count; i++)
        {
            if (i > 0)
                target.Append(',');
            if (isObject)
                target.Append(Members[i].Name ?? "\"x\"").Append(':');
            Members[i].Value.Write(target);
        }

        target.Append(isObject ? '}' : ']');
    }
}
