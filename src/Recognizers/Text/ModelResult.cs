namespace Microsoft.Recognizers.Text;

/// <summary>One entity found in the text.</summary>
public class ModelResult
{
    /// <summary>The matched words, lower-cased as the official recognizers give them.</summary>
    public string Text { get; set; }

    /// <summary>Index of the first matched character.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last matched character (inclusive).</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public SortedDictionary<string, object> Resolution { get; set; }
}
