namespace OrderGrains.Merchants;

/// <summary>Whose an API key is.</summary>
[GenerateSerializer, Immutable, Alias("og.apiKeyState")]
internal sealed record ApiKeyState
{
    /// <summary>Under which the state is stored.</summary>
    public const string Name = "apiKey";

    /// <summary><see cref="GrainKeys.Credential"/>.</summary>
    [Id(0)] public string? Credential { get; init; }
}
