namespace Microsoft.Recognizers.Text.NumberWithUnit;

public class AgeModel : IModel
{
    internal AgeModel(string culture) => Culture = culture;

    public string ModelTypeName => "age";

    internal string Culture { get; }

    public List<ModelResult> Parse(string query) => [];
}
