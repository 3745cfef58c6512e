using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// Reads members of a body as its loosely typed clients write them, and keeps the first error. An absent member is not set; null and ""
/// clear (clients send "" for what they have no value of).
/// </summary>
internal sealed class Fields
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    private readonly JsonElement _object;
    private readonly string _path;
    private readonly Fields _whole;
    private readonly Func<string, IResult> _invalid;

    /// <param name="body">An object.</param>
    /// <param name="invalid">The answer to a member that is wrong and has no code of its own, made of what is wrong with it.</param>
    public Fields(JsonElement body, Func<string, IResult> invalid)
    {
        (_object, _path, _invalid) = (body, "", invalid);
        _whole = this;
    }

    private Fields(JsonElement part, string path, Fields whole) =>
        (_object, _path, _invalid, _whole) = (part, path, whole._invalid, whole);

    /// <summary>The answer to the first member that could not be read, of the whole body.</summary>
    public IResult? Error { get => _whole == this ? field : _whole.Error; private set; }

    /// <summary>True where the part is there and is an object.</summary>
    public bool IsGiven { get; private init; } = true;

    /// <summary>The members of a member; one that is absent, null, "" or an empty list, as PHP writes it, has none.</summary>
    public Fields Part(string name)
    {
        var isSent = Has(name);
        var value = isSent ? _object.GetProperty(name) : default;
        if (value.ValueKind == JsonValueKind.Object)
            return new(value, $"{_path}{name}.", _whole);
        if (isSent && !LooseValues.IsEmptyList(value))
            Fail(name, "must be an object");
        return new(Empty, $"{_path}{name}.", _whole) { IsGiven = false };
    }

    /// <summary>The objects of a list; none where it is absent, null or "".</summary>
    /// <param name="name">The member.</param>
    /// <param name="limit">The most there may be.</param>
    public IEnumerable<Fields> List(string name, int limit)
    {
        if (!Has(name))
            return [];
        var value = _object.GetProperty(name);
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
            Fail(name, "must be a list of objects");
        else if (value.GetArrayLength() > limit)
            Fail(name, $"must not have more than {limit} items");
        else
            return value.EnumerateArray().Select((item, index) => new Fields(item, $"{_path}{name}[{index}].", _whole));
        return [];
    }

    /// <param name="name">The member.</param>
    /// <param name="maxLength">In Unicode code points.</param>
    /// <param name="code">The error of one that is no text or too long; null where it has none of its own.</param>
    public Optional<string?> Text(string name, int maxLength = int.MaxValue, ErrorCode? code = null)
    {
        if (!_object.TryGetProperty(name, out var value))
            return default;

        if (!LooseValues.TryText(value, out var text))
            Fail(name, "must be text", code);
        else if (text?.CodePoints > maxLength)
            Fail(name, $"is longer than {maxLength} characters", code);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>False where absent; what is no boolean is an error.</summary>
    public bool Flag(string name) => Choice(name) == true;

    /// <summary>The same, and null where it is absent.</summary>
    public bool? Choice(string name)
    {
        if (!_object.TryGetProperty(name, out var value))
            return null;

        var flag = LooseBoolean.Read(value);
        if (flag is null)
            Fail(name, "must be true or false");
        return flag;
    }

    /// <summary>A positive amount in minor units, as a number or as text; null where it is absent, null or "".</summary>
    public long? Amount(string name) => Whole(name, 1, Amounts.Max - 1, "must be a whole number above 0");

    /// <summary>A whole number, as a number or as text; null where it is absent, null or "".</summary>
    public long? Whole(string name, long least, long most, string rule, ErrorCode? code = null)
    {
        if (!Has(name))
            return null;
        if (WholeNumber.ReadLoose(_object.GetProperty(name), out var number) == NumberForm.Whole && number >= least && number <= most)
            return number;
        Fail(name, rule, code);
        return null;
    }

    /// <summary>A number with a fraction, as a number or as text; null where it is absent, null or "".</summary>
    public decimal? Number(string name, ErrorCode? code = null)
    {
        if (!Has(name))
            return null;
        if (LooseDecimal.TryRead(_object.GetProperty(name), out var number))
            return number;
        Fail(name, "must be a number", code);
        return null;
    }

    /// <summary>True when the member carries something, of whatever type.</summary>
    public bool Has(string name) => _object.TryGetProperty(name, out var value)
        && !(LooseValues.TryText(value, out var text) && string.IsNullOrEmpty(text));

    /// <summary>Notes an error unless there is one already.</summary>
    /// <param name="name">The member.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="code">The vendor's code for it; null where it has none of its own.</param>
    public void Fail(string name, string problem, ErrorCode? code = null) =>
        _whole.Error ??= code is { } own ? MultiSafepayErrors.Of(own) : _invalid($"{_path}{name} {problem}");
}
