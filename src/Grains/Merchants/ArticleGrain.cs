namespace OrderGrains.Merchants;

/// <summary>One article.</summary>
internal sealed class ArticleGrain([PersistentState("article")] IPersistentState<ArticleState> state)
    : ListedGrain<ArticleState, Article>(state), IArticleGrain
{
    protected override Article? Of(ArticleState kept) => kept.Article;

    protected override ArticleState With(Article? record) => new() { Article = record };

    protected override (string List, string Name) Listed(string merchant, Article record) => (GrainKeys.ArticlesOf(merchant), record.Id);
}
