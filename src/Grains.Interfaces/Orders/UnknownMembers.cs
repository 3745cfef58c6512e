using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Members of a stored record that this build does not know, compared by value. Nothing changes them once they are read.</summary>
public sealed class UnknownMembers : Dictionary<string, JsonElement>, IEquatable<UnknownMembers>
{
    /// <summary>
    /// What JSON calls the property that holds them, which it passes over: a name that no member has, so that none is passed over with it.
    /// </summary>
    internal const string NoName = "";

    /// <summary>Null where there are none.</summary>
    public static UnknownMembers? Of(IEnumerable<KeyValuePair<string, JsonText>> members)
    {
        var unknown = new UnknownMembers();
        foreach (var (name, value) in members)
            unknown.Add(name, JsonElement.Parse(value.Value));
        return unknown.Count > 0 ? unknown : null;
    }

    public bool Equals(UnknownMembers? other) => other is not null && other.Count == Count
        && this.All(member => other.TryGetValue(member.Key, out var value) && JsonElement.DeepEquals(member.Value, value));

    public override bool Equals(object? obj) => Equals(obj as UnknownMembers);

    public override int GetHashCode() => Count;
}
