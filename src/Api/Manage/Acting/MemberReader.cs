using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>
/// The members of one object in which nothing is overlooked: what is repeated, of the wrong form or never asked for is a problem. What
/// forms there are, <see cref="MemberForms"/> says.
/// </summary>
internal sealed class MemberReader
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");
    private static readonly JsonElement Null = JsonElement.Parse("null");

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<MemberReader> _parts = [];
    private readonly string _prefix;
    private readonly List<FieldMessage> _problems;
    private readonly bool _isRemoved;

    /// <param name="json">An object, or null: then each of its members is null, whatever its name.</param>
    /// <param name="prefix">Its own path with a dot behind; empty for the body.</param>
    /// <param name="problems">Where problems go.</param>
    public MemberReader(JsonElement json, string prefix, List<FieldMessage> problems)
    {
        (_prefix, _problems, _isRemoved) = (prefix, problems, json.ValueKind == JsonValueKind.Null);
        if (_isRemoved)
            return;
        foreach (var member in json.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value))
                Fail(member.Name, "is given twice");
        }
    }

    /// <summary>True when the member is there, be it null.</summary>
    public bool Has(string name) => _isRemoved || _members.ContainsKey(name);

    /// <summary>Asks for a member; false where it is absent.</summary>
    public bool TryTake(string name, out JsonElement value)
    {
        _asked.Add(name);
        value = Null;
        return _isRemoved || _members.TryGetValue(name, out value);
    }

    /// <summary>Notes what is wrong with a member.</summary>
    /// <param name="name">Its name, or its path from here.</param>
    /// <param name="message">The rest of a sentence that begins with the path.</param>
    public void Fail(string name, string message) => _problems.Add(new(_prefix + name, message));

    /// <inheritdoc cref="Fail(string, string)"/>
    /// <returns>What stands for a member that is absent.</returns>
    public Optional<T> Fail<T>(string name, string message)
    {
        Fail(name, message);
        return default;
    }

    /// <summary>A reader of the member's own members. Where it is absent there are none; where it is null, so is each of them.</summary>
    public MemberReader Part(string name)
    {
        var json = TryTake(name, out var value) ? value : Nothing;
        if (json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            Fail(name, "must be an object or null");
            json = Nothing;
        }

        var part = new MemberReader(json, $"{_prefix}{name}.", _problems);
        _parts.Add(part);
        return part;
    }

    /// <summary>Readers of the objects in a list; none where it is absent.</summary>
    /// <param name="name">The list.</param>
    /// <param name="limit">The most it may hold.</param>
    public IReadOnlyList<MemberReader> Parts(string name, int limit)
    {
        if (!TryTake(name, out var list))
            return [];
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > limit
            || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            Fail(name, $"must be a list of at most {limit} objects");
            return [];
        }

        MemberReader[] parts =
            [.. list.EnumerateArray().Select((item, index) => new MemberReader(item, $"{_prefix}{name}[{index}].", _problems))];
        _parts.AddRange(parts);
        return parts;
    }

    /// <summary>Notes every member, of this object and of its parts, that nobody has asked for.</summary>
    /// <param name="why">What is wrong with one of this object's own, by its name.</param>
    public void Close(Func<string, string>? why = null)
    {
        foreach (var name in _members.Keys.Where(name => !_asked.Contains(name)))
            Fail(name, why is null ? "is not known here" : why(name));
        foreach (var part in _parts)
            part.Close();
    }
}
