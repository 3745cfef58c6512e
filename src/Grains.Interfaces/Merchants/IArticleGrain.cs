using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>An article of a merchant. Key: <see cref="GrainKeys.Article"/>.</summary>
[Alias("og.IArticleGrain"), Version(1)]
public interface IArticleGrain : IGrainWithStringKey
{
    /// <summary>The article, or null where there is none.</summary>
    [Alias("Get")]
    Task<Article?> Get();

    /// <summary>
    /// Adds the article to those of the merchant; null where they are too many, and what is there where it is there already.
    /// </summary>
    [Alias("Create")]
    Task<Article?> Create(string merchant, Article article);

    /// <summary>Replaces the article if it is still as <paramref name="before"/>; false where it is not.</summary>
    [Alias("Replace")]
    Task<bool> Replace(Article before, Article after);

    /// <summary>Takes the article off the merchant's list and forgets it; lines made of it stay. False where there is none.</summary>
    [Alias("Erase")]
    Task<bool> Erase(string merchant);
}
