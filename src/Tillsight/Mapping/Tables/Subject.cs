namespace Tillsight.Mapping.Tables;

/// <summary>What the rows of a table are.</summary>
public enum Subject { Unknown, Sales, Customer, Product, Category, Store, Place, Promotion, Calendar, Payment, Feedback, Employee, Supplier, Warehouse, Stock, Currency }
