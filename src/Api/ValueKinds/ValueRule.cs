namespace OrderGrains.Api.ValueKinds;

/// <summary>What a value of one kind must be beyond its type, at whatever door it comes in.</summary>
/// <param name="Name">The kind's name where a vendor's words have room for one, e.g. <c>email</c>.</param>
/// <param name="Problem">What the value "must …", as errors say it; null for a value that is as it must be.</param>
internal sealed record ValueRule<T>(string Name, Func<T, string?> Problem)
{
    /// <summary>A rule with one thing to say.</summary>
    public ValueRule(string name, Func<T, bool> accepts, string text)
        : this(name, value => accepts(value) ? null : text)
    {
    }

    public bool Accepts(T value) => Problem(value) is null;
}
