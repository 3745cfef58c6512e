namespace OrderGrains.Merchants;

/// <summary>An article, while there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.articleState")]
internal sealed record ArticleState
{
    [Id(0)] public Article? Article { get; init; }
}
