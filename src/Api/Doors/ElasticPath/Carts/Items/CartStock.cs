using OrderGrains.Api.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>Whether what a cart holds is still on the shelf when it is checked out.</summary>
internal sealed class CartStock(ArticleCatalogue articles)
{
    /// <summary>The first line of a product of which there is too little; null where there is enough of all.</summary>
    public async Task<OrderLine?> Missing(Order priced)
    {
        foreach (var product in priced.Lines.Where(line => line.ProductId is not null).GroupBy(line => line.ProductId!))
        {
            if (product.Sum(line => (long)line.Quantity) > (await articles.Find(product.Key))?.Stock)
                return product.First();
        }

        return null;
    }
}
