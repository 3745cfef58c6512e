namespace OrderGrains.Orders;

/// <summary>What an order sells and has taken off the shelves, by SKU; what has none has no place on a shelf.</summary>
public static class OrderStock
{
    extension(Order order)
    {
        /// <summary>How many pieces of each article the order sells off the shelves, sorted by SKU.</summary>
        public IEnumerable<(string Sku, long Pieces)> Sold => order.Retail is { TakesStock: false } ? [] : order.Lines
            .Where(line => !string.IsNullOrEmpty(line.Sku) && line.Quantity > 0)
            .GroupBy(line => line.Sku!, (sku, lines) => (sku, lines.Sum(line => (long)line.Quantity)))
            .OrderBy(article => article.sku, StringComparer.Ordinal);

        /// <summary>What has been taken of an article; null where nothing has.</summary>
        public TakenPieces? TakenOf(string sku) => order.StockTaken.FirstOrDefault(taken => taken.Id == sku);
    }

    /// <summary>How a line is named of which there is too little.</summary>
    public static string PathOf(OrderLine line) => $"lines[{line.Id}].quantity";
}
