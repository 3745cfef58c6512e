namespace OrderGrains.Api.ValueKinds;

/// <summary>How long a text is, the same for every limit of every door.</summary>
internal static class TextLength
{
    extension(string text)
    {
        /// <summary>Unicode code points: an emoji counts once, one that is put together of several counts each.</summary>
        public int CodePoints
        {
            get
            {
                var count = text.Length;
                for (var i = 1; i < text.Length; i++)
                {
                    if (char.IsSurrogatePair(text[i - 1], text[i]))
                        count--;
                }

                return count;
            }
        }
    }
}
