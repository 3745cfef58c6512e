using OrderGrains.Orders.Store;

namespace OrderGrains;

/// <summary>Questions to the store on behalf of other processes.</summary>
internal static class StoreAnswers
{
    /// <exception cref="OrleansException">There is no answer: the store's own exception does not travel between silos.</exception>
    public static async Task<T> Of<T>(Func<Task<T>> question)
    {
        try
        {
            return await question();
        }
        catch (OrderStoreException e)
        {
            throw new OrleansException($"Orders cannot be looked up now: {e.Message}");
        }
    }
}
