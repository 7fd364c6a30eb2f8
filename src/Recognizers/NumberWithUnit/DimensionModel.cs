namespace Microsoft.Recognizers.Text.NumberWithUnit;

public class DimensionModel : IModel
{
    internal DimensionModel(string culture) => Culture = culture;

    public string ModelTypeName => "dimension";

    internal string Culture { get; }

    public List<ModelResult> Parse(string query) => [];
}
