namespace OrderGrains.Merchants;

/// <summary>One article. Its id is in the merchant's list before it is stored, so the list may name what is not there.</summary>
internal sealed class ArticleGrain([PersistentState("article")] IPersistentState<ArticleState> state)
    : StateGrain<ArticleState>(state), IArticleGrain
{
    public Task<Article?> Get() => Task.FromResult(State.Article);

    public async Task<Article?> Create(string merchant, Article article)
    {
        if (State.Article is { } known)
            return known;
        if (!await GrainFactory.GetGrain<INameListGrain>(GrainKeys.ArticlesOf(merchant)).Add(article.Id))
            return null;
        await Save(new() { Article = article });
        return article;
    }

    public async Task<bool> Replace(Article before, Article after)
    {
        if (State.Article != before)
            return false;
        await Save(new() { Article = after });
        return true;
    }

    public async Task<bool> Erase()
    {
        if (State.Article is null)
            return false;
        await Save(new());
        return true;
    }
}
