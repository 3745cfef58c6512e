namespace OrderGrains.Orders;

/// <summary>The two comments (Centra page, 2.3).</summary>
internal static class CommentRules
{
    /// <summary>Stands between a comment and what is appended to it; Centra does not document its own.</summary>
    private const string Separator = "\n";

    public static Order Add(Order order, AddComment comment) => comment.Internal
        ? order with { InternalComment = Write(order.InternalComment, comment) }
        : order with { Comment = Write(order.Comment, comment) };

    private static string? Write(string? current, AddComment comment)
    {
        if (comment.Replace)
            return comment.Text.Length == 0 ? null : comment.Text;
        if (comment.Text.Length == 0)
            return current;
        return string.IsNullOrEmpty(current) ? comment.Text : current + Separator + comment.Text;
    }
}
